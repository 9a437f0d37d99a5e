import { readSecrets } from '@/lib/launch/secrets'
import { githubOf } from './enter'
import { people } from './roles'
import { hexlint } from './shop'
import type { Stage } from './stage'

const newApp = {
  login: 'hexlint',
  url: 'https://hexlint.example',
  callbackUrls: '',
  isPublic: 'on',
  'permission.issues': 'read',
}

const unescaped = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Begins the registration of an app, as the page of a new one does. */
async function begin(stage: Stage, name: string): Promise<string> {
  const page = `${hexlint.path}/listings/new/manifest`
  const action = 'new/manifest/actions.ts#registerAppAction'
  await stage.does('publisher', action, page, { ...newApp, name })
  return stage.ledger.value("select id from manifest_flow where manifest->>'name' = $1", [name])
}

/** The form that a flow's page posts to GitHub. */
async function formOf(
  { visitors }: Stage,
  flow: string,
): Promise<{ to: string; manifest: string }> {
  const html = await (await visitors.publisher.ask(`/en/manifests/${flow}`)).text()
  const to = /<form[^>]*action="([^"]*apps\/new[^"]*)"/.exec(html)?.[1] ?? ''
  const manifest = /<input[^>]*name="manifest"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? ''
  return { to: unescaped(to), manifest: unescaped(manifest) }
}

/** Two registrations of hexlint: one that waits, and one that GitHub has answered. */
export async function startFlow(stage: Stage): Promise<Record<string, string>> {
  const flow = await begin(stage, 'Matrix waits')
  const answered = await begin(stage, 'Matrix is there')
  const { to, manifest } = await formOf(stage, answered)
  const github = await githubOf(stage.souk, people.publisher)
  const drafted = await github.post(to, { manifest })
  const draft = new URL(drafted, to).searchParams.get('draft') ?? ''
  const create = '/organizations/hexlint/settings/apps/create'
  const back = new URL(await github.post(create, { draft, name: 'Matrix is there' }))
  const code = back.searchParams.get('code') ?? ''
  const state = back.searchParams.get('state') ?? ''
  return { flow, code, state }
}

/** The secrets of hexlint's app, which its publisher has. */
export function integratorOf({ souk }: Stage): Record<string, string> {
  const app = readSecrets(souk.dataDir).apps.hexlint
  if (app === undefined) throw new Error('Hexlint has no app')
  const { privateKey, publicKey, clientSecret, webhookSecret } = app
  return {
    privateKey,
    publicKey,
    clientSecret,
    webhookSecret,
    hookUrl: `${souk.integrator}/api/github/webhooks`,
  }
}

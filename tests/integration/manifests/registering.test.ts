import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import type { Result } from '@/lib/core/result'
import { decrypt } from '@/lib/core/secrets'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { importApp } from '@/lib/listings/commands/import-app'
import { finishFlow } from '@/lib/manifests/commands/finish-flow'
import { startListingFlow } from '@/lib/manifests/commands/start-flow'
import { findFlowByState, getFlow } from '@/lib/manifests/queries/get-flow'
import type { AppDescription } from '@/lib/manifests/rules/compose-manifest'
import type { AuthorizedPublisher } from '@/lib/publishers/types'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { must } from '../../support/market'
import { becomePublisher } from '../../support/publisher'
import { registerOnGithub } from '../../support/register-app'

let github: GithubForTests
let pavel: Actor
let olivia: Actor
let publisher: AuthorizedPublisher

beforeAll(async () => {
  github = await startGithub()
  pavel = await github.signIn('pavel')
  olivia = await github.signIn('olivia')
  await connectOctoLabs(olivia)
  publisher = await becomePublisher(pavel)
})
afterAll(() => github.close())

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code)

const described = (name: string): AppDescription => ({
  name,
  url: 'https://kelpworks.example',
  description: 'Watches the tide',
  hookUrl: 'https://kelpworks.example/hooks',
  callbackUrls: [],
  isPublic: true,
  events: ['push', 'issues'],
  permissions: { contents: 'read', issues: 'write' },
  requestOauthOnInstall: false,
  setupOnUpdate: false,
})

/** Begins a registration, and goes through GitHub's pages with it. */
async function register(actor: Actor, of: AuthorizedPublisher, name: string) {
  const { id } = must(await startListingFlow(actor, of, described(name), 'en'))
  const { postUrl, owner, manifest } = must(await getFlow(actor, id))
  const state = new URL(postUrl).searchParams.get('state') ?? ''
  return registerOnGithub(github, actor.login, { owner, manifest, state })
}

const listingOf = (slug: string) =>
  db().listing.findUniqueOrThrow({
    where: { slug },
    include: { draft: true, appConnection: true },
  })

describe('a new app from a manifest', () => {
  it('ends in a draft with what GitHub says of the app, connected when that was wished', async () => {
    const back = await register(pavel, publisher, 'Tide Watch')
    const done = must(await finishFlow(pavel, { ...back, connect: true }))
    expect(done).toMatchObject({
      name: 'Tide Watch',
      slug: 'tide-watch',
      draft: { login: 'pavel', slug: 'tide-watch' },
      copyOf: null,
    })
    const listing = await listingOf('tide-watch')
    expect(listing).toMatchObject({
      state: 'draft',
      kind: 'github_app',
      currency: 'usd',
      githubAppId: BigInt(done.appId),
      clientId: done.clientId,
    })
    const fields = Object.fromEntries(listing.draft.map(({ field, value }) => [field, value]))
    expect(fields).toMatchObject({
      name: 'Tide Watch',
      'text.en.shortDescription': 'Watches the tide',
      events: ['issues', 'push'],
      permissions: [
        { level: 'repository', key: 'contents', access: 'read' },
        { level: 'repository', key: 'issues', access: 'write' },
      ],
    })
    const { appConnection } = listing
    const open = (sealed: string | null | undefined) =>
      decrypt(env().SOUK_ENCRYPTION_KEYS, sealed ?? '')
    expect(open(appConnection?.clientSecret)).toBe(done.clientSecret)
    expect(open(appConnection?.webhookSecret)).toBe(done.webhookSecret)
    expect(appConnection?.privateKey).not.toContain('PRIVATE KEY')
    expect(appConnection?.publicKey).toContain('PUBLIC KEY')
  })

  it('hands over an .env that Probot reads, the private key in one line', async () => {
    const back = await register(pavel, publisher, 'Dotted')
    const { dotenv, appId, webhookSecret } = must(
      await finishFlow(pavel, { ...back, connect: false }),
    )
    expect(dotenv).toContain(`APP_ID=${appId}\n`)
    expect(dotenv).toContain(`WEBHOOK_SECRET=${webhookSecret}\n`)
    expect(dotenv).toMatch(/^PRIVATE_KEY="-----BEGIN [^\n]+-----"$/m)
    expect(dotenv).not.toContain('GHE_HOST')
  })

  it('leaves none of its secrets here when nothing was to be kept', async () => {
    const back = await register(pavel, publisher, 'Kept Nowhere')
    const done = must(await finishFlow(pavel, { ...back, connect: false }))
    expect((await listingOf('kept-nowhere')).appConnection).toBeNull()
    const tables: unknown[] = [
      await db().manifestFlow.findMany(),
      await db().listingDraftField.findMany(),
      await db().auditEvent.findMany(),
    ]
    const kept = JSON.stringify(tables, (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    for (const secret of [done.clientSecret, done.webhookSecret ?? '', back.state, back.code]) {
      expect(secret.length).toBeGreaterThan(10)
      expect(kept).not.toContain(secret)
    }
  })

  it('can belong to an organization, for its owners', async () => {
    const octo = await becomePublisher(olivia, 'octo-labs')
    const back = await register(olivia, octo, 'Octo Watch')
    expect(must(await finishFlow(olivia, { ...back, connect: false })).draft).toEqual({
      login: 'octo-labs',
      slug: 'octo-watch',
    })
  })

  it('gets an address with a number when its name is taken here', async () => {
    await db().listing.update({ where: { slug: 'dotted' }, data: { slug: 'second-name' } })
    const back = await register(pavel, publisher, 'Second name')
    expect(must(await finishFlow(pavel, { ...back, connect: false })).draft?.slug).toBe(
      'second-name-2',
    )
  })
})

describe('an app that somebody lists by its slug before its registration ends', () => {
  it('still hands its secrets over, for GitHub does so this once', async () => {
    const back = await register(pavel, publisher, 'Listed Meanwhile')
    const { slug } = must(await importApp(pavel, publisher, 'listed-meanwhile'))
    const done = must(await finishFlow(pavel, { ...back, connect: false }))
    expect(done).toMatchObject({ slug, draft: null, copyOf: null })
    expect(done.clientSecret.length).toBeGreaterThan(10)
  })
})

describe('a code that comes back', () => {
  it('counts once, also when the button is pressed twice at once', async () => {
    const back = await register(pavel, publisher, 'Twice')
    const finish = () => finishFlow(pavel, { ...back, connect: false })
    const both = await Promise.all([finish(), finish()])
    expect(both.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1)
    expect(codeOf(await finish())).toBe('manifest_used')
    expect(codeOf(await findFlowByState(pavel, back.state))).toBe('manifest_used')
    expect(await db().listing.count({ where: { slug: { startsWith: 'twice' } } })).toBe(1)
  })

  it('is refused when GitHub does not know it, and may be brought again', async () => {
    const back = await register(pavel, publisher, 'Mistyped')
    const wrong = { ...back, code: 'never-was-one', connect: false }
    expect(codeOf(await finishFlow(pavel, wrong))).toBe('manifest_code_refused')
    expect(codeOf(await finishFlow(pavel, { ...back, connect: false }))).toBe('ok')
  })

  it('counts for whoever began, and under a state of ours only', async () => {
    const back = await register(pavel, publisher, 'Mine')
    const asOlivia = await finishFlow(olivia, { ...back, connect: false })
    expect(codeOf(asOlivia)).toBe('manifest_of_another')
    const forged = { ...back, state: 'a'.repeat(43), connect: false }
    expect(codeOf(await finishFlow(pavel, forged))).toBe('manifest_unknown')
  })

  it('cannot bring an app of another account', async () => {
    const mine = await register(pavel, publisher, 'Own')
    const octo = await db().publisher.findFirstOrThrow({
      where: { account: { login: 'octo-labs' } },
    })
    expect(octo.accountId).not.toBe(pavel.accountId)
    const stranger = await github.signIn('mei')
    const theirs = await register(stranger, await becomePublisher(stranger), 'Theirs')
    const mixed = { code: theirs.code, state: mine.state, connect: true }
    expect(codeOf(await finishFlow(pavel, mixed))).toBe('app_not_yours')
  })

  it('is too late after GitHub’s hour', async () => {
    const back = await register(pavel, publisher, 'Late')
    github.advance(1.01)
    expect(codeOf(await finishFlow(pavel, { ...back, connect: false }))).toBe('manifest_expired')
  })
})

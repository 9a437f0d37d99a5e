/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { createApp, nameIsTaken, slugOf } from '../actions/apps'
import { type Manifest, readManifest, settingsFromManifest } from '../manifest'
import { type Sandbox, secondsLater, timestamp } from '../sandbox'
import type { Account } from '../store/accounts'
import { randomToken } from '../store/tokens'
import { Field, Hidden, Page } from './layout'
import { PermissionList } from './permission-list'
import {
  PageError,
  readForm,
  requireAdministered,
  requireViewer,
  settingsPath,
  type WebEnv,
  withParameters,
} from './web'

const CODE_LIFETIME = 60 * 60
const EXAMPLE = '{ "name": "My app", "url": "http://127.0.0.1:3000", "default_permissions": {} }'

const draftRow = z.object({ manifest: z.string(), state: z.string().nullable() })

type Draft = { id: string; manifest: Manifest; state: string | null }

/** Kept for the page that follows: the post came from another site, perhaps before a sign-in. */
function saveDraft(sandbox: Sandbox, manifest: string, state: string | undefined): string {
  const id = randomToken('', 20)
  const createdAt = timestamp(sandbox.now())
  sandbox.database.insert('manifestDrafts', { id, manifest, state: state ?? null, createdAt })
  return id
}

function findDraft(sandbox: Sandbox, id: string): Draft {
  const row = sandbox.database.get(draftRow, 'SELECT * FROM manifestDrafts WHERE id = :id', { id })
  if (row === undefined) throw new PageError(422, 'The manifest was used already. Send it again.')
  const manifest = readManifest(row.manifest)
  if ('problem' in manifest) throw new PageError(422, manifest.problem)
  return { id, manifest, state: row.state }
}

function Confirm(props: { account: Account; viewer: Account; draft: Draft; problem?: string }) {
  const { manifest, id } = props.draft
  return (
    <Page title={`Create a GitHub App for ${props.account.login}`} viewer={props.viewer}>
      {props.problem && (
        <p class="notice" role="alert">
          {props.problem}
        </p>
      )}
      <form method="post" action={`${settingsPath(props.account)}/apps/create`}>
        <Hidden fields={{ draft: id }} />
        <Field name="name" label="GitHub App name" value={manifest.name} required />
        <section class="panel" aria-label="Permissions">
          <PermissionList permissions={manifest.default_permissions} />
          <p class="dim">Webhook: {manifest.hook_attributes?.url ?? 'none'}</p>
        </section>
        <button type="submit" class="go">
          Create GitHub App for {props.account.login}
        </button>
      </form>
    </Page>
  )
}

function Paste({ account, viewer }: { account: Account; viewer: Account }) {
  return (
    <Page title={`New GitHub App for ${account.login}`} viewer={viewer}>
      <form method="post" action={`${settingsPath(account)}/apps/new`}>
        <label>
          Manifest
          <br />
          <textarea name="manifest" required>
            {EXAMPLE}
          </textarea>
        </label>
        <button type="submit" class="go">
          Continue
        </button>
      </form>
    </Page>
  )
}

function Created(props: { viewer: Account; path: string; pem: string }) {
  return (
    <Page title="The app was created" viewer={props.viewer}>
      <p>Its private key is shown this once:</p>
      <pre>{props.pem}</pre>
      <a href={props.path}>App settings</a>
    </Page>
  )
}

async function create(sandbox: Sandbox, c: Context<WebEnv>): Promise<Response> {
  const account = requireAdministered(sandbox, c, c.req.param('org'))
  const viewer = requireViewer(c)
  const form = await readForm(c)
  const draft = findDraft(sandbox, form.text('draft') ?? '')
  const name = form.text('name') ?? ''
  const problem =
    slugOf(name) === ''
      ? 'The name needs a letter or a digit.'
      : nameIsTaken(sandbox, name)
        ? 'Name is already taken.'
        : undefined
  if (problem !== undefined)
    return c.html(<Confirm {...{ account, viewer, draft, problem }} />, 422)
  const code = randomToken('', 40).toLowerCase()
  const { app, pem } = sandbox.database.transaction(() => {
    const created = createApp(sandbox, account, settingsFromManifest(draft.manifest, name))
    const expiresAt = timestamp(secondsLater(sandbox.now(), CODE_LIFETIME))
    sandbox.database.insert('manifestCodes', {
      code,
      appId: created.app.id,
      pem: created.pem,
      expiresAt,
    })
    sandbox.database.run('DELETE FROM manifestDrafts WHERE id = :id', { id: draft.id })
    return created
  })
  const redirect = draft.manifest.redirect_url
  if (redirect === undefined) {
    const path = `${settingsPath(account)}/apps/${app.slug}`
    return c.html(<Created viewer={viewer} path={path} pem={pem} />, 201)
  }
  return c.redirect(withParameters(redirect, { code, state: draft.state ?? undefined }), 303)
}

/** `/settings/apps/new`: a GitHub App from a manifest. */
export function newAppRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  for (const base of ['/settings/apps', '/organizations/:org/settings/apps']) {
    routes.post(`${base}/new`, async (c) => {
      const form = await readForm(c)
      const manifest = form.text('manifest') ?? ''
      const read = readManifest(manifest)
      if ('problem' in read) throw new PageError(422, read.problem)
      const draft = saveDraft(sandbox, manifest, c.req.query('state') ?? form.text('state'))
      return c.redirect(`${c.req.path}?draft=${draft}`, 303)
    })

    routes.get(`${base}/new`, (c) => {
      const account = requireAdministered(sandbox, c, c.req.param('org'))
      const viewer = requireViewer(c)
      const id = c.req.query('draft')
      if (id === undefined) return c.html(<Paste account={account} viewer={viewer} />)
      return c.html(<Confirm {...{ account, viewer }} draft={findDraft(sandbox, id)} />)
    })

    routes.post(`${base}/create`, (c) => create(sandbox, c))
  }

  return routes
}

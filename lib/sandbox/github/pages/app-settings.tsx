/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { changeSettings, deleteApp, nameIsTaken, slugOf, transferApp } from '../actions/apps'
import type { Sandbox } from '../sandbox'
import { type Account, findAccount } from '../store/accounts'
import { type App, appsOf } from '../store/apps'
import { installationsOfApp } from '../store/installations'
import { Check, Field, Page } from './layout'
import { APP_SETTINGS, type OwnApp, ownApp } from './own-app'
import {
  type Form,
  PageError,
  readForm,
  requireAdministered,
  requireViewer,
  settingsPath,
  type WebEnv,
} from './web'

function General({ app, path }: OwnApp) {
  return (
    <form method="post" action={path} class="panel">
      <Field name="name" label="Name" value={app.name} required />
      <Field name="description" label="Description" value={app.description} />
      <Field name="externalUrl" label="Homepage URL" value={app.externalUrl} required />
      <Field name="setupUrl" label="Setup URL" value={app.setupUrl} />
      <Check name="setupOnUpdate" label="Redirect on update" checked={app.setupOnUpdate} />
      <Field
        name="callbackUrls"
        label="Callback URLs"
        hint="up to 10, with spaces between"
        value={app.callbackUrls.join(' ')}
      />
      <Check
        name="requestOauthOnInstall"
        label="Request user authorization during installation"
        checked={app.requestOauthOnInstall}
      />
      <Field name="webhookUrl" label="Webhook URL" value={app.webhookUrl} />
      <Field name="webhookSecret" label="Webhook secret" value={app.webhookSecret} />
      <Check name="webhookActive" label="Webhook is active" checked={app.webhookActive} />
      <Check name="public" label="Any account can install it" checked={app.public} />
      <button type="submit" class="go">
        Save changes
      </button>
    </form>
  )
}

function Settings({ sandbox, own }: { sandbox: Sandbox; own: OwnApp }) {
  const { app, path, viewer } = own
  return (
    <Page title={`${app.name}: settings`} viewer={viewer}>
      <p class="dim">
        App ID {app.id} · Client ID {app.clientId} ·{' '}
        {installationsOfApp(sandbox.database, app.id).length} installations
      </p>
      <p class="row">
        <a href={`/apps/${app.slug}`}>Public page</a>
        <a href={`${path}/permissions`}>Permissions and events</a>
        <a href={`${path}/deliveries`}>Recent deliveries</a>
      </p>
      <General {...own} />
      <form method="post" action={`${path}/transfer`} class="panel">
        <Field name="owner" label="New owner" hint="login" required />
        <button type="submit">Transfer ownership</button>
      </form>
      <form method="post" action={`${path}/delete`} class="panel">
        <Field name="confirm" label={`Type ${app.slug} to delete the app`} required />
        <button type="submit" class="stop">
          Delete
        </button>
      </form>
    </Page>
  )
}

function address(form: Form, name: string): string | null {
  const value = form.text(name)
  if (value === undefined) return null
  if (!URL.canParse(value)) throw new PageError(422, `${name} is not an address.`)
  return value
}

function save(sandbox: Sandbox, app: App, form: Form): App {
  const name = form.text('name') ?? app.name
  const externalUrl = address(form, 'externalUrl')
  const callbackUrls = (form.text('callbackUrls') ?? '').split(/\s+/).filter((url) => url !== '')
  if (slugOf(name) !== app.slug && (slugOf(name) === '' || nameIsTaken(sandbox, name))) {
    throw new PageError(422, 'Name is already taken.')
  }
  if (externalUrl === null) throw new PageError(422, 'The homepage URL is needed.')
  if (callbackUrls.length > 10 || !callbackUrls.every((url) => URL.canParse(url))) {
    throw new PageError(422, 'Callback URLs are at most 10 addresses.')
  }
  const foreign = installationsOfApp(sandbox.database, app.id).some(
    ({ accountId }) => accountId !== app.ownerId,
  )
  if (foreign && app.public && !form.checked('public')) {
    throw new PageError(422, 'It is installed on other accounts, so it cannot become private.')
  }
  return changeSettings(sandbox, app, {
    name,
    externalUrl,
    callbackUrls,
    description: form.text('description') ?? null,
    setupUrl: address(form, 'setupUrl'),
    setupOnUpdate: form.checked('setupOnUpdate'),
    requestOauthOnInstall: form.checked('requestOauthOnInstall'),
    webhookUrl: address(form, 'webhookUrl'),
    webhookSecret: form.text('webhookSecret') ?? null,
    webhookActive: form.checked('webhookActive'),
    public: form.checked('public'),
  })
}

function List({ sandbox, owner, viewer }: { sandbox: Sandbox; owner: Account; viewer: Account }) {
  const path = `${settingsPath(owner)}/apps`
  return (
    <Page title={`GitHub Apps of ${owner.login}`} viewer={viewer}>
      <ul>
        {appsOf(sandbox.database, owner.id).map((app) => (
          <li key={app.id}>
            <a href={`${path}/${app.slug}`}>{app.name}</a>
          </li>
        ))}
      </ul>
      <a class="button" href={`${path}/new`}>
        New GitHub App
      </a>
    </Page>
  )
}

async function transfer(sandbox: Sandbox, c: Context<WebEnv>): Promise<Response> {
  const { app, owner } = ownApp(sandbox, c)
  const to = findAccount(sandbox.database, (await readForm(c)).text('owner') ?? '')
  if (to === undefined) throw new PageError(422, 'There is no account with that login.')
  transferApp(sandbox, app, to)
  return c.redirect(`${settingsPath(owner)}/apps`, 303)
}

async function remove(sandbox: Sandbox, c: Context<WebEnv>): Promise<Response> {
  const { app, owner, viewer } = ownApp(sandbox, c)
  if ((await readForm(c)).text('confirm') !== app.slug) {
    throw new PageError(422, 'The name is not right.')
  }
  deleteApp(sandbox, app, viewer)
  return c.redirect(`${settingsPath(owner)}/apps`, 303)
}

/** What the owner of a GitHub App sets. */
export function appSettingsRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  for (const base of APP_SETTINGS) {
    routes.get(base, (c) => {
      const owner = requireAdministered(sandbox, c, c.req.param('org'))
      return c.html(<List sandbox={sandbox} owner={owner} viewer={requireViewer(c)} />)
    })
    routes.get(`${base}/:slug`, (c) =>
      c.html(<Settings sandbox={sandbox} own={ownApp(sandbox, c)} />),
    )
    routes.post(`${base}/:slug`, async (c) => {
      const { app, owner } = ownApp(sandbox, c)
      const saved = save(sandbox, app, await readForm(c))
      return c.redirect(`${settingsPath(owner)}/apps/${saved.slug}`, 303)
    })
    routes.post(`${base}/:slug/transfer`, (c) => transfer(sandbox, c))
    routes.post(`${base}/:slug/delete`, (c) => remove(sandbox, c))
  }

  return routes
}

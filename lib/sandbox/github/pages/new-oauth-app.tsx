/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { createOauthApp } from '../actions/oauth-apps'
import type { Sandbox } from '../sandbox'
import type { Account } from '../store/accounts'
import { Field, Page } from './layout'
import {
  type Form,
  PageError,
  readForm,
  requireAdministered,
  requireViewer,
  settingsPath,
  type WebEnv,
} from './web'

function Registration({ account, viewer }: { account: Account; viewer: Account }) {
  return (
    <Page title={`New OAuth App for ${account.login}`} viewer={viewer}>
      <form method="post" action={`${settingsPath(account)}/applications/new`} class="panel">
        <Field name="name" label="Application name" required />
        <Field name="url" label="Homepage URL" required />
        <Field name="callbackUrl" label="Authorization callback URL" required />
        <button type="submit" class="go">
          Register application
        </button>
      </form>
    </Page>
  )
}

function Registered(props: { viewer: Account; client: ReturnType<typeof createOauthApp> }) {
  const { clientId, clientSecret } = props.client
  return (
    <Page title="The OAuth App was registered" viewer={props.viewer}>
      <dl>
        <dt>Client ID</dt>
        <dd>
          <code>{clientId}</code>
        </dd>
        <dt>Client secret, shown this once</dt>
        <dd>
          <code>{clientSecret}</code>
        </dd>
      </dl>
    </Page>
  )
}

function needed(form: Form, name: string, isRight: (text: string) => boolean = Boolean): string {
  const text = form.text(name) ?? ''
  if (!isRight(text)) throw new PageError(422, `${name} is missing, or no address.`)
  return text
}

async function register(sandbox: Sandbox, c: Context<WebEnv>): Promise<Response> {
  const account = requireAdministered(sandbox, c, c.req.param('org'))
  const viewer = requireViewer(c)
  const form = await readForm(c)
  const client = createOauthApp(sandbox, account, {
    name: needed(form, 'name'),
    url: needed(form, 'url', URL.canParse),
    callbackUrl: needed(form, 'callbackUrl', URL.canParse),
  })
  return c.html(<Registered viewer={viewer} client={client} />, 201)
}

/** `/settings/applications/new`: an OAuth App, for a person or an organization. */
export function newOauthAppRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  for (const base of ['/settings', '/organizations/:org/settings']) {
    routes.get(`${base}/applications/new`, (c) => {
      const account = requireAdministered(sandbox, c, c.req.param('org'))
      return c.html(<Registration account={account} viewer={requireViewer(c)} />)
    })
    routes.post(`${base}/applications/new`, (c) => register(sandbox, c))
  }

  return routes
}

/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { renameAccount } from '../actions/accounts'
import { deleteOrganization } from '../actions/delete-organization'
import type { Sandbox } from '../sandbox'
import { type Account, findAccount, updateAccount } from '../store/accounts'
import { Check, Field, Page } from './layout'
import {
  PageError,
  readForm,
  requireAdministered,
  requireViewer,
  settingsPath,
  type WebEnv,
} from './web'

const LOGIN = /^[a-z\d](?:-?[a-z\d]){0,38}$/i

const SWITCHES = [
  ['membersCanRequest', 'Members may request apps from the owners'],
  ['outsideCollaboratorsCanRequest', 'Outside collaborators may request apps from the owners'],
  [
    'repositoryAdminsCanInstall',
    'Repository administrators may install apps on their repositories',
  ],
] as const

function Profile({ account, viewer }: { account: Account; viewer: Account }) {
  return (
    <Page title={`Settings of ${account.login}`} viewer={viewer}>
      <form method="post" action={`${settingsPath(account)}/profile`}>
        <Field name="login" label="Login" value={account.login} required />
        <Field name="name" label="Name" value={account.name} />
        <p>
          <button type="submit" class="go">
            Save
          </button>
        </p>
      </form>
      {account.type === 'Organization' && (
        <form method="post" action={`${settingsPath(account)}/delete`} class="panel">
          <Field name="confirm" label={`Type ${account.login} to delete it`} required />
          <button type="submit" class="stop">
            Delete this organization
          </button>
        </form>
      )}
    </Page>
  )
}

function MemberPrivileges({ account, viewer }: { account: Account; viewer: Account }) {
  return (
    <Page title={`Member privileges of ${account.login}`} viewer={viewer}>
      <form method="post" action={`${settingsPath(account)}/member_privileges`}>
        <fieldset>
          <legend>App access requests and installations</legend>
          {SWITCHES.map(([name, label]) => (
            <Check key={name} name={name} label={label} checked={account[name]} />
          ))}
        </fieldset>
        <button type="submit" class="go">
          Save
        </button>
      </form>
    </Page>
  )
}

async function saveProfile(sandbox: Sandbox, c: Context<WebEnv>): Promise<Response> {
  const account = requireAdministered(sandbox, c, c.req.param('org'))
  const form = await readForm(c)
  const login = form.text('login') ?? account.login
  if (!LOGIN.test(login)) {
    throw new PageError(422, 'A login has letters, digits and single hyphens, at most 39.')
  }
  const holder = findAccount(sandbox.database, login)
  if (holder !== undefined && holder.id !== account.id) {
    throw new PageError(422, 'That login is taken.')
  }
  updateAccount(sandbox.database, account.id, { name: form.text('name') ?? null })
  if (login !== account.login) renameAccount(sandbox, account, login, requireViewer(c))
  return c.redirect(`${settingsPath({ ...account, login })}/profile`, 303)
}

async function remove(sandbox: Sandbox, c: Context<WebEnv>): Promise<Response> {
  const account = requireAdministered(sandbox, c, c.req.param('org'))
  if ((await readForm(c)).text('confirm') !== account.login) {
    throw new PageError(422, 'The login is not right.')
  }
  deleteOrganization(sandbox, account, requireViewer(c))
  return c.redirect('/', 303)
}

/** Name and login of a person or an organization, and an organization's switches. */
export function accountSettingsRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  for (const base of ['/settings', '/organizations/:org/settings']) {
    routes.get(`${base}/profile`, (c) => {
      const account = requireAdministered(sandbox, c, c.req.param('org'))
      return c.html(<Profile account={account} viewer={requireViewer(c)} />)
    })
    routes.post(`${base}/profile`, (c) => saveProfile(sandbox, c))
  }

  routes.get('/organizations/:org/settings/member_privileges', (c) => {
    const account = requireAdministered(sandbox, c, c.req.param('org'))
    return c.html(<MemberPrivileges account={account} viewer={requireViewer(c)} />)
  })

  routes.post('/organizations/:org/settings/member_privileges', async (c) => {
    const account = requireAdministered(sandbox, c, c.req.param('org'))
    const form = await readForm(c)
    const changes = Object.fromEntries(SWITCHES.map(([name]) => [name, form.checked(name)]))
    updateAccount(sandbox.database, account.id, changes)
    return c.redirect(`${settingsPath(account)}/member_privileges`, 303)
  })

  routes.post('/organizations/:org/settings/delete', (c) => remove(sandbox, c))

  return routes
}

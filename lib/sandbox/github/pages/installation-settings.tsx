/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import {
  acceptPermissions,
  changeRepositories,
  isOutdated,
  suspend,
  uninstall,
  unsuspend,
} from '../actions/installations'
import { definitionOf, installationPermissions } from '../permissions/permissions'
import type { Sandbox } from '../sandbox'
import { type Account, accountOf } from '../store/accounts'
import { type App, appOf, type Permissions } from '../store/apps'
import {
  findInstallation,
  type Installation,
  installationRepositories,
  installationsOn,
} from '../store/installations'
import { repositoriesOf } from '../store/repositories'
import { asksForRepositories, type RepositoryChoice } from './install-decision'
import { RepositoryFields } from './install-form'
import { ActionButton, Hidden, Page } from './layout'
import { PermissionList } from './permission-list'
import {
  type Form,
  PageError,
  pageNotFound,
  readForm,
  requireAdministered,
  requireViewer,
  settingsPath,
  type WebEnv,
  withParameters,
} from './web'

type Found = { account: Account; installation: Installation; app: App; path: string }

function find(sandbox: Sandbox, c: Context<WebEnv>): Found {
  const account = requireAdministered(sandbox, c, c.req.param('org'))
  const installation = findInstallation(sandbox.database, Number(c.req.param('id')))
  if (installation?.accountId !== account.id) throw pageNotFound()
  const path = `${settingsPath(account)}/installations/${installation.id}`
  return { account, installation, app: appOf(sandbox.database, installation.appId), path }
}

function currentChoice(sandbox: Sandbox, c: Context<WebEnv>, found: Found): RepositoryChoice {
  const { installation, account } = found
  const added = (c.req.queries('repository_ids[]') ?? []).map(Number)
  const reached = installationRepositories(sandbox.database, installation)
  const more = repositoriesOf(sandbox.database, account.id).filter(({ id }) => added.includes(id))
  const repositories = installation.selection === 'all' ? [] : [...reached, ...more]
  return { selection: installation.selection, repositories }
}

/** Only what differs, as it is and as it would be. */
function Changes({ before, after }: { before: Permissions; after: Permissions }) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Permission</th>
          <th scope="col">Today</th>
          <th scope="col">Asked for</th>
        </tr>
      </thead>
      <tbody>
        {keys
          .filter((key) => before[key] !== after[key])
          .map((key) => (
            <tr key={key}>
              <th scope="row">{definitionOf(key)?.title ?? key}</th>
              <td>{before[key] ?? 'no access'}</td>
              <td>{after[key] ?? 'no access'}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function Update({ app, account, installation, path }: Found) {
  const after = installationPermissions(app.permissions, account.type)
  return (
    <section class="notice">
      <h2>New permissions are asked for</h2>
      <Changes before={installation.permissions} after={after} />
      <ActionButton action={`${path}/permissions`} label="Accept new permissions" tone="go" />
    </section>
  )
}

function Danger({ installation, path }: Found) {
  const { suspendedAt, suspendedByApp } = installation
  return (
    <section>
      <h2>Danger zone</h2>
      <div class="row">
        {suspendedAt === null ? (
          <ActionButton action={`${path}/suspend`} label="Suspend" />
        ) : (
          <ActionButton action={`${path}/unsuspend`} label="Unsuspend" disabled={suspendedByApp} />
        )}
        <ActionButton action={`${path}/uninstall`} label="Uninstall" tone="stop" />
      </div>
      {suspendedByApp && <p class="dim">Its owner suspended it: only the app can lift that.</p>}
    </section>
  )
}

function Settings(props: { sandbox: Sandbox; c: Context<WebEnv>; found: Found }) {
  const { sandbox, c, found } = props
  const { account, installation, app, path } = found
  return (
    <Page title={`${app.name} on ${account.login}`} viewer={c.var.viewer}>
      <p class="dim">
        Installation {installation.id}, installed {installation.createdAt}
        {installation.suspendedAt && `, suspended ${installation.suspendedAt}`}
      </p>
      {isOutdated(sandbox, installation) && <Update {...found} />}
      <section class="panel" aria-label="Permissions">
        <PermissionList permissions={installation.permissions} />
      </section>
      {asksForRepositories(app) && (
        <form method="post" action={`${path}/repositories`}>
          <Hidden fields={{ state: c.req.query('state') }} />
          <RepositoryFields
            repositories={repositoriesOf(sandbox.database, account.id)}
            choice={currentChoice(sandbox, c, found)}
          />
          <button type="submit" class="go">
            Save
          </button>
        </form>
      )}
      <Danger {...found} />
    </Page>
  )
}

function save(sandbox: Sandbox, viewer: Account, found: Found, form: Form): string {
  const { app, account, installation } = found
  const selection = form.text('selection') === 'all' ? 'all' : 'selected'
  const own = repositoriesOf(sandbox.database, account.id).map(({ id }) => id)
  const chosen = form.numbers('repository_ids[]').filter((id) => own.includes(id))
  if (selection === 'selected' && chosen.length === 0) {
    throw new PageError(422, 'Select at least one repository, or uninstall the app.')
  }
  const choice = { selection, repositoryIds: selection === 'all' ? [] : chosen } as const
  changeRepositories(sandbox, installation, choice, { sender: viewer, requester: null })
  if (app.setupUrl === null || !app.setupOnUpdate) return found.path
  return withParameters(app.setupUrl, {
    installation_id: installation.id,
    setup_action: 'update',
    state: form.text('state'),
  })
}

function actionRoutes(sandbox: Sandbox, routes: Hono<WebEnv>, base: string): void {
  const act = (name: string, work: (found: Found, viewer: Account) => string | undefined) =>
    routes.post(`${base}/:id{[0-9]+}/${name}`, (c) => {
      const found = find(sandbox, c)
      return c.redirect(work(found, requireViewer(c)) ?? found.path, 303)
    })

  routes.post(`${base}/:id{[0-9]+}/repositories`, async (c) => {
    const found = find(sandbox, c)
    return c.redirect(save(sandbox, requireViewer(c), found, await readForm(c)), 303)
  })
  act('suspend', ({ installation }, viewer) => {
    if (installation.suspendedAt !== null) return undefined
    suspend(sandbox, installation, { sender: viewer, app: false })
  })
  act('unsuspend', ({ installation }, viewer) => {
    if (installation.suspendedByApp) throw new PageError(403, 'Only the app can lift this.')
    if (installation.suspendedAt !== null) unsuspend(sandbox, installation, viewer)
    return undefined
  })
  act('permissions', ({ installation }, viewer) => {
    if (isOutdated(sandbox, installation)) acceptPermissions(sandbox, installation, viewer)
    return undefined
  })
  act('uninstall', ({ installation, account }, viewer) => {
    uninstall(sandbox, installation, viewer)
    return `${settingsPath(account)}/installations`
  })
}

function List(props: { sandbox: Sandbox; account: Account; viewer: Account }) {
  const path = `${settingsPath(props.account)}/installations`
  const installations = installationsOn(props.sandbox.database, props.account.id)
  return (
    <Page title={`Apps installed on ${props.account.login}`} viewer={props.viewer}>
      {installations.length === 0 && <p>No app is installed here.</p>}
      <ul>
        {installations.map((installation) => (
          <li key={installation.id}>
            <a href={`${path}/${installation.id}`}>
              {appOf(props.sandbox.database, installation.appId).name}
            </a>{' '}
            <span class="dim">
              {installation.suspendedAt && 'suspended '}
              {isOutdated(props.sandbox, installation) && 'update pending'}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  )
}

/** What the owner of an account does with an installation on it. */
export function installationSettingsRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  for (const base of ['/settings/installations', '/organizations/:org/settings/installations']) {
    routes.get(base, (c) => {
      const account = requireAdministered(sandbox, c, c.req.param('org'))
      const current = accountOf(sandbox.database, account.id)
      return c.html(<List sandbox={sandbox} account={current} viewer={requireViewer(c)} />)
    })
    routes.get(`${base}/:id{[0-9]+}`, (c) =>
      c.html(<Settings sandbox={sandbox} c={c} found={find(sandbox, c)} />),
    )
    actionRoutes(sandbox, routes, base)
  }
  return routes
}

/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { approveRequest } from '../actions/requests'
import { installationPermissions } from '../permissions/permissions'
import type { Sandbox } from '../sandbox'
import { type Account, accountOf } from '../store/accounts'
import { appOf } from '../store/apps'
import {
  deleteRequest,
  findRequest,
  type InstallationRequest,
  requestedRepositories,
  requestsBy,
  requestsOn,
} from '../store/installations'
import { repositoriesOf } from '../store/repositories'
import { asksForRepositories } from './install-decision'
import { RepositoryFields } from './install-form'
import { ActionButton, Page } from './layout'
import { PermissionList } from './permission-list'
import {
  PageError,
  pageNotFound,
  readForm,
  requireAdministered,
  requireViewer,
  type WebEnv,
  withParameters,
} from './web'

const OF_ORGANIZATION = '/organizations/:org/settings/installation-requests'

function requestOn(sandbox: Sandbox, c: Context<WebEnv>, account: Account): InstallationRequest {
  const request = findRequest(sandbox.database, Number(c.req.param('id')))
  if (request?.accountId !== account.id) throw pageNotFound()
  return request
}

function Pending(props: { sandbox: Sandbox; request: InstallationRequest; path: string }) {
  const { sandbox, request } = props
  const app = appOf(sandbox.database, request.appId)
  const account = accountOf(sandbox.database, request.accountId)
  const requester = accountOf(sandbox.database, request.requesterId)
  const path = `${props.path}/${request.id}`
  return (
    <section class="panel" aria-label={`${app.name} for ${requester.login}`}>
      <h2>
        {requester.login} asks for <a href={`/apps/${app.slug}`}>{app.name}</a>
      </h2>
      <p class="dim">{request.createdAt}</p>
      <PermissionList permissions={installationPermissions(app.permissions, account.type)} />
      <form method="post" action={`${path}/approve`}>
        {asksForRepositories(app) && (
          <RepositoryFields
            repositories={repositoriesOf(sandbox.database, account.id)}
            choice={{
              selection: request.selection,
              repositories: requestedRepositories(sandbox.database, request),
            }}
          />
        )}
        <button type="submit" class="go">
          Approve and install
        </button>
      </form>
      <p>
        <ActionButton action={`${path}/deny`} label="Deny" tone="stop" />
      </p>
    </section>
  )
}

function OwnerPage(props: { sandbox: Sandbox; account: Account; viewer: Account }) {
  const requests = requestsOn(props.sandbox.database, props.account.id)
  const path = `/organizations/${props.account.login}/settings/installation-requests`
  return (
    <Page title={`Installation requests of ${props.account.login}`} viewer={props.viewer}>
      {requests.length === 0 && <p>Nobody is asking for an app.</p>}
      {requests.map((request) => (
        <Pending key={request.id} sandbox={props.sandbox} request={request} path={path} />
      ))}
    </Page>
  )
}

function RequesterPage({ sandbox, viewer }: { sandbox: Sandbox; viewer: Account }) {
  const requests = requestsBy(sandbox.database, viewer.id)
  return (
    <Page title="Your installation requests" viewer={viewer}>
      {requests.length === 0 && <p>You are not asking for an app.</p>}
      {requests.map((request) => (
        <div class="panel row" key={request.id}>
          <span>
            {appOf(sandbox.database, request.appId).name} on{' '}
            {accountOf(sandbox.database, request.accountId).login}
          </span>
          <ActionButton
            action={`/settings/installation-requests/${request.id}/withdraw`}
            label="Withdraw"
          />
        </div>
      ))}
    </Page>
  )
}

async function approve(sandbox: Sandbox, c: Context<WebEnv>): Promise<Response> {
  const account = requireAdministered(sandbox, c, c.req.param('org'))
  const request = requestOn(sandbox, c, account)
  const app = appOf(sandbox.database, request.appId)
  const form = await readForm(c)
  const own = repositoriesOf(sandbox.database, account.id).map(({ id }) => id)
  const repositoryIds = form.numbers('repository_ids[]').filter((id) => own.includes(id))
  const selection = form.text('selection') === 'all' ? 'all' : 'selected'
  if (asksForRepositories(app) && selection === 'selected' && repositoryIds.length === 0) {
    throw new PageError(422, 'Select at least one repository, or deny the request.')
  }
  const choice = { selection, repositoryIds: selection === 'all' ? [] : repositoryIds } as const
  const installation = approveRequest(sandbox, request, choice, requireViewer(c))
  // The owner lands at the app without the state: that belonged to the person who asked.
  const next =
    app.setupUrl === null
      ? `${sandbox.url}/organizations/${account.login}/settings/installations/${installation.id}`
      : withParameters(app.setupUrl, { installation_id: installation.id, setup_action: 'install' })
  return c.redirect(next, 303)
}

/** Requests for apps: an organization's owners decide, the person who asked can withdraw. */
export function requestRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get(OF_ORGANIZATION, (c) => {
    const account = requireAdministered(sandbox, c, c.req.param('org'))
    return c.html(<OwnerPage sandbox={sandbox} account={account} viewer={requireViewer(c)} />)
  })

  routes.post(`${OF_ORGANIZATION}/:id{[0-9]+}/approve`, (c) => approve(sandbox, c))

  routes.post(`${OF_ORGANIZATION}/:id{[0-9]+}/deny`, (c) => {
    const account = requireAdministered(sandbox, c, c.req.param('org'))
    deleteRequest(sandbox.database, requestOn(sandbox, c, account).id)
    return c.redirect(`/organizations/${account.login}/settings/installation-requests`, 303)
  })

  routes.get('/settings/installation-requests', (c) =>
    c.html(<RequesterPage sandbox={sandbox} viewer={requireViewer(c)} />),
  )

  routes.post('/settings/installation-requests/:id{[0-9]+}/withdraw', (c) => {
    const request = findRequest(sandbox.database, Number(c.req.param('id')))
    if (request?.requesterId !== requireViewer(c).id) throw pageNotFound()
    deleteRequest(sandbox.database, request.id)
    return c.redirect('/settings/installation-requests', 303)
  })

  return routes
}

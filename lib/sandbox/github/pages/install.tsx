/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { authorize, issueCode } from '../actions/authorizations'
import { install } from '../actions/installations'
import { addRepositories, requestInstallation } from '../actions/requests'
import { installationSettingsUrl } from '../json/app'
import type { InstallAnswer } from '../rules'
import type { Sandbox } from '../sandbox'
import { type Account, findAccountById } from '../store/accounts'
import { type App, findApp } from '../store/apps'
import { findInstallationOn, type Installation } from '../store/installations'
import { administers } from '../store/memberships'
import {
  asksForRepositories,
  candidateAccounts,
  decideFor,
  offeredRepositories,
  type RepositoryChoice,
} from './install-decision'
import { InstallPage } from './install-form'
import { Page } from './layout'
import {
  PageError,
  pageNotFound,
  readForm,
  requireViewer,
  type WebEnv,
  withParameters,
} from './web'

const MOST_PRESELECTED = 100

function appFor(sandbox: Sandbox, c: Context<WebEnv>, viewer: Account): App {
  const app = findApp(sandbox.database, c.req.param('slug') ?? '')
  if (app === undefined) throw pageNotFound()
  if (candidateAccounts(sandbox, app, viewer).length === 0) throw pageNotFound()
  return app
}

function targetOf(sandbox: Sandbox, app: App, viewer: Account, id: number): Account {
  const account = findAccountById(sandbox.database, id)
  const isCandidate = candidateAccounts(sandbox, app, viewer).some((one) => one.id === id)
  if (account === undefined || !isCandidate) throw pageNotFound()
  return account
}

function choiceOf(
  sandbox: Sandbox,
  app: App,
  account: Account,
  viewer: Account,
  wanted: { selection: string | undefined; repositoryIds: readonly number[] },
): RepositoryChoice {
  if (!asksForRepositories(app)) return { selection: 'selected', repositories: [] }
  if (wanted.selection === 'all') return { selection: 'all', repositories: [] }
  const offered = offeredRepositories(sandbox.database, account, viewer)
  const repositories = offered.filter(({ id }) => wanted.repositoryIds.includes(id))
  return { selection: 'selected', repositories }
}

function preselected(c: Context<WebEnv>) {
  const ids = (c.req.queries('repository_ids[]') ?? []).map(Number)
  if (ids.length > MOST_PRESELECTED) {
    throw new PageError(422, `At most ${MOST_PRESELECTED} repositories can be preselected.`)
  }
  return { selection: ids.length === 0 ? 'all' : 'selected', repositoryIds: ids }
}

function ChooseAccount(props: { app: App; viewer: Account; accounts: Account[]; state?: string }) {
  const query = (id: number) => {
    const parameters = new URLSearchParams({ target_id: String(id) })
    if (props.state !== undefined) parameters.set('state', props.state)
    return parameters
  }
  return (
    <Page title={`Where to install ${props.app.name}`} viewer={props.viewer}>
      <ul>
        {props.accounts.map((account) => (
          <li key={account.id}>
            <a href={`/apps/${props.app.slug}/installations/new/permissions?${query(account.id)}`}>
              {account.login}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}

/** The address that the app wants the browser back at, or the sandbox's own page. */
function afterwards(
  sandbox: Sandbox,
  app: App,
  viewer: Account,
  result: { installation?: Installation; setupAction: string; state: string | undefined },
): string {
  const parameters = {
    installation_id: result.installation?.id,
    setup_action: result.setupAction,
    state: result.state,
  }
  const callback = app.callbackUrls[0]
  if (app.requestOauthOnInstall && callback !== undefined) {
    const grant = authorize(sandbox, { kind: 'app', app }, viewer, [])
    const details = { redirectUri: callback, scopes: [], codeChallenge: null }
    return withParameters(callback, { code: issueCode(sandbox, grant, details), ...parameters })
  }
  if (app.setupUrl !== null) return withParameters(app.setupUrl, parameters)
  const { installation } = result
  if (
    installation !== undefined &&
    administers(sandbox.database, installation.accountId, viewer.id)
  ) {
    return installationSettingsUrl(sandbox, installation)
  }
  return `${sandbox.url}/apps/${app.slug}?done=${result.setupAction}`
}

function carryOut(
  sandbox: Sandbox,
  app: App,
  account: Account,
  viewer: Account,
  choice: RepositoryChoice,
  answer: InstallAnswer,
): Installation | undefined {
  const by = { sender: viewer, requester: null }
  const selection = (ids: readonly number[] | null) =>
    ids === null
      ? ({ selection: 'all', repositoryIds: [] } as const)
      : ({ selection: 'selected', repositoryIds: ids } as const)
  const asks = answer.ask === null || answer.ask.length > 0
  const requests = asks || answer.action === 'request'
  if (requests) requestInstallation(sandbox, app, account, viewer, selection(answer.ask))
  if (answer.action === 'request') return undefined
  const existing = findInstallationOn(sandbox.database, app.id, account.id)
  const now = { ...selection(answer.now), ...(choice.selection === 'all' ? selection(null) : {}) }
  return existing === undefined
    ? install(sandbox, app, account, now, by)
    : addRepositories(sandbox, existing, now, by)
}

function configurePage(sandbox: Sandbox, installation: Installation, c: Context<WebEnv>): string {
  const query = new URL(c.req.url).searchParams
  const kept = new URLSearchParams()
  for (const name of ['state', 'repository_ids[]']) {
    for (const value of query.getAll(name)) kept.append(name, value)
  }
  const address = installationSettingsUrl(sandbox, installation)
  return kept.size === 0 ? address : `${address}?${kept}`
}

function show(sandbox: Sandbox, c: Context<WebEnv>): Response | Promise<Response> {
  const viewer = requireViewer(c)
  const app = appFor(sandbox, c, viewer)
  const id = c.req.query('target_id') ?? c.req.query('suggested_target_id')
  if (id === undefined) return chooseAccount(sandbox, c, app, viewer)
  const account = targetOf(sandbox, app, viewer, Number(id))
  const existing = findInstallationOn(sandbox.database, app.id, account.id)
  if (existing !== undefined && administers(sandbox.database, account.id, viewer.id)) {
    return c.redirect(configurePage(sandbox, existing, c))
  }
  const choice = choiceOf(sandbox, app, account, viewer, preselected(c))
  const answer = decideFor(sandbox, app, account, viewer, choice)
  const state = c.req.query('state')
  return c.html(<InstallPage {...{ sandbox, app, account, viewer, choice, answer, state }} />)
}

function chooseAccount(sandbox: Sandbox, c: Context<WebEnv>, app: App, viewer: Account) {
  const accounts = candidateAccounts(sandbox, app, viewer)
  const [only] = accounts
  const state = c.req.query('state')
  if (only === undefined || accounts.length > 1) {
    return c.html(<ChooseAccount app={app} viewer={viewer} accounts={accounts} state={state} />)
  }
  const address = `${sandbox.url}/apps/${app.slug}/installations/new/permissions`
  return c.redirect(withParameters(address, { target_id: only.id, state }))
}

async function submit(sandbox: Sandbox, c: Context<WebEnv>): Promise<Response> {
  const viewer = requireViewer(c)
  const app = appFor(sandbox, c, viewer)
  const form = await readForm(c)
  const account = targetOf(sandbox, app, viewer, Number(form.text('target_id')))
  const choice = choiceOf(sandbox, app, account, viewer, {
    selection: form.text('selection'),
    repositoryIds: form.numbers('repository_ids[]'),
  })
  const answer = decideFor(sandbox, app, account, viewer, choice)
  const state = form.text('state')
  const again = (problem?: string) =>
    c.html(
      <InstallPage {...{ sandbox, app, account, viewer, choice, answer, state, problem }} />,
      problem === undefined ? 200 : 422,
    )
  const isEmpty = choice.selection === 'selected' && choice.repositories.length === 0
  if (form.checked('preview')) return again()
  if (asksForRepositories(app) && isEmpty) {
    return again('Select at least one repository.')
  }
  if (answer.action === 'no') return again(answer.reason)
  if (answer.action !== form.text('expected')) {
    return again(`With this choice the button says something else: ${answer.reason}`)
  }
  const installation = sandbox.database.transaction(() =>
    carryOut(sandbox, app, account, viewer, choice, answer),
  )
  const setupAction = installation === undefined ? 'request' : 'install'
  return c.redirect(afterwards(sandbox, app, viewer, { installation, setupAction, state }), 303)
}

/** `/apps/{slug}/installations/new`: choose the account, the repositories, and press the button. */
export function installRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  for (const base of ['/apps', '/github-apps']) {
    routes.get(`${base}/:slug/installations/new`, (c) => show(sandbox, c))
    routes.get(`${base}/:slug/installations/new/permissions`, (c) => show(sandbox, c))
    routes.post(`${base}/:slug/installations/new/permissions`, (c) => submit(sandbox, c))
  }
  return routes
}

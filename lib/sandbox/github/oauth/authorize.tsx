/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { askedFor, authorize, issueCode } from '../actions/authorizations'
import { Hidden, Page } from '../pages/layout'
import { PermissionList } from '../pages/permission-list'
import {
  type Form,
  PageError,
  pageNotFound,
  readForm,
  requireViewer,
  type WebEnv,
  withParameters,
} from '../pages/web'
import { covers } from '../permissions/permissions'
import type { Sandbox } from '../sandbox'
import { type Account, accountOf } from '../store/accounts'
import { type Client, findClient } from '../store/apps'
import { findGrant } from '../store/grants'
import { findMembership } from '../store/memberships'
import { chooseRedirect } from './redirect-uri'

const PARAMETERS = [
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
] as const

type Parameters = Partial<Record<(typeof PARAMETERS)[number], string>>

type Question = {
  client: Client
  redirectUri: string
  scopes: string[]
  state: string | undefined
  codeChallenge: string | null
}

function pick(read: (name: string) => string | undefined): Parameters {
  return Object.fromEntries(PARAMETERS.map((name) => [name, read(name)]))
}

function mayAuthorize({ database }: Sandbox, client: Client, user: Account): boolean {
  if (client.kind === 'oauth' || client.app.public) return true
  const { ownerId } = client.app
  return ownerId === user.id || findMembership(database, ownerId, user.id) !== undefined
}

function readQuestion(sandbox: Sandbox, parameters: Parameters): Question {
  const client = findClient(sandbox.database, parameters.client_id ?? '')
  if (client === undefined) throw pageNotFound()
  const callback =
    client.kind === 'app'
      ? { kind: 'app' as const, callbackUrls: client.app.callbackUrls }
      : { kind: 'oauth' as const, callbackUrl: client.app.callbackUrl }
  const redirectUri = chooseRedirect(callback, parameters.redirect_uri)
  if (redirectUri === null) {
    throw new PageError(400, 'The redirect_uri is not associated with this application.')
  }
  const scopes = (parameters.scope ?? '').split(/[\s,]+/).filter((scope) => scope !== '')
  return {
    client,
    redirectUri,
    scopes: client.kind === 'app' ? [] : scopes,
    state: parameters.state,
    codeChallenge: parameters.code_challenge ?? null,
  }
}

function isGranted(sandbox: Sandbox, question: Question, user: Account): boolean {
  const grant = findGrant(sandbox.database, question.client.app.clientId, user.id)
  if (grant === undefined) return false
  const asked = askedFor(question.client, question.scopes)
  return (
    covers(grant.permissions, asked.permissions) &&
    asked.scopes.every((scope) => grant.scopes.includes(scope))
  )
}

function giveCode(sandbox: Sandbox, question: Question, user: Account): string {
  const grant = authorize(sandbox, question.client, user, question.scopes)
  const code = issueCode(sandbox, grant, question)
  return withParameters(question.redirectUri, { code, state: question.state })
}

function refuse(question: Question, error: string, description: string): string {
  return withParameters(question.redirectUri, {
    error,
    error_description: description,
    state: question.state,
  })
}

function Consent(props: { question: Question; owner: Account; user: Account; fields: Parameters }) {
  const { client, scopes, redirectUri } = props.question
  return (
    <Page title={`Authorize ${client.app.name}`} viewer={props.user}>
      <p>
        {client.app.name} by <strong>{props.owner.login}</strong> wants to act as you (
        {props.user.login}).
      </p>
      {client.kind === 'app' ? (
        <div class="panel">
          <ul>
            <li>Verify your identity</li>
            <li>Know which resources you can access</li>
            <li>Act on your behalf</li>
          </ul>
          <PermissionList permissions={client.app.permissions} groups={['account']} />
        </div>
      ) : (
        <ul class="panel">
          {scopes.length === 0 ? (
            <li>Public data only</li>
          ) : (
            scopes.map((scope) => <li key={scope}>{scope}</li>)
          )}
        </ul>
      )}
      <form method="post" action="/login/oauth/authorize" class="row">
        <Hidden fields={props.fields} />
        <button type="submit" name="authorize" value="0">
          Cancel
        </button>
        <button type="submit" name="authorize" value="1" class="go">
          Authorize {client.app.name}
        </button>
      </form>
      <p class="dim">Goes on to {new URL(redirectUri).origin}</p>
    </Page>
  )
}

function wantsPicker(c: Context<WebEnv>): boolean {
  return c.req.query('prompt') === 'select_account' || c.var.viewer === undefined
}

/** To the picker and back here, without asking to pick again. */
function pickerPath(c: Context<WebEnv>): string {
  const url = new URL(c.req.url)
  url.searchParams.delete('prompt')
  const query = new URLSearchParams({ return_to: url.pathname + url.search })
  const login = c.req.query('login')
  if (login !== undefined) query.set('login', login)
  return `/login?${query}`
}

function decide(sandbox: Sandbox, question: Question, form: Form, user: Account): string {
  if (form.text('authorize') === '1') return giveCode(sandbox, question, user)
  return refuse(question, 'access_denied', 'The user has denied your application access.')
}

/** `GET /login/oauth/authorize` and its consent page ("Authorizing OAuth apps", web flow). */
export function authorizeRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get('/login/oauth/authorize', (c) => {
    const fields = pick((name) => c.req.query(name))
    const question = readQuestion(sandbox, fields)
    if (question.codeChallenge !== null && fields.code_challenge_method !== 'S256') {
      const description = 'The code_challenge_method must be S256.'
      return c.redirect(refuse(question, 'invalid_request', description))
    }
    if (wantsPicker(c)) return c.redirect(pickerPath(c))
    const user = requireViewer(c)
    if (!mayAuthorize(sandbox, question.client, user)) throw pageNotFound()
    if (isGranted(sandbox, question, user)) return c.redirect(giveCode(sandbox, question, user))
    const owner = accountOf(sandbox.database, question.client.app.ownerId)
    return c.html(<Consent question={question} owner={owner} user={user} fields={fields} />)
  })

  routes.post('/login/oauth/authorize', async (c) => {
    const user = requireViewer(c)
    const form = await readForm(c)
    const question = readQuestion(sandbox, pick(form.text))
    if (!mayAuthorize(sandbox, question.client, user)) throw pageNotFound()
    return c.redirect(decide(sandbox, question, form, user), 303)
  })

  return routes
}

/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { revokeAuthorization } from '../actions/authorizations'
import type { Sandbox } from '../sandbox'
import { type Account, organizationsOf } from '../store/accounts'
import { findClient } from '../store/apps'
import { findGrant, type Grant, grantsOf } from '../store/grants'
import { findOauthAccess } from '../store/oauth-access'
import { ActionButton, Page } from './layout'
import { pageNotFound, requireViewer, type WebEnv } from './web'

function Authorization({ sandbox, grant }: { sandbox: Sandbox; grant: Grant }) {
  const client = findClient(sandbox.database, grant.clientId)
  const given =
    client?.kind === 'app'
      ? Object.entries(grant.permissions).map(([key, level]) => `${key}: ${level}`)
      : grant.scopes
  return (
    <section class="panel" aria-label={client?.app.name}>
      <h2>{client?.app.name}</h2>
      <p class="dim">
        {client?.kind === 'app' ? 'GitHub App' : 'OAuth App'}, authorized {grant.createdAt}
        {given.length > 0 && ` · ${given.join(', ')}`}
      </p>
      {client?.kind === 'oauth' && <Organizations sandbox={sandbox} grant={grant} />}
      <ActionButton
        action={`/settings/connections/applications/${grant.clientId}/revoke`}
        label="Revoke"
        tone="stop"
      />
    </section>
  )
}

/** Under which organizations' policies the app stands how, for each that the person belongs to. */
function Organizations({ sandbox: { database }, grant }: { sandbox: Sandbox; grant: Grant }) {
  return (
    <ul>
      {organizationsOf(database, grant.userId).map((organization) => {
        const access = findOauthAccess(database, organization.id, grant.clientId)
        return (
          <li key={organization.id} class="row">
            {organization.login}: {access?.state ?? 'no access'}
            {access === undefined && (
              <ActionButton
                action={`/settings/connections/applications/${grant.clientId}/request`}
                label="Request access"
                fields={{ organization: organization.login }}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function List(props: { sandbox: Sandbox; viewer: Account; grants: Grant[] }) {
  return (
    <Page title="Authorized apps" viewer={props.viewer}>
      {props.grants.length === 0 && <p>You have authorized no app.</p>}
      {props.grants.map((grant) => (
        <Authorization key={grant.id} sandbox={props.sandbox} grant={grant} />
      ))}
      {props.grants.length > 1 && (
        <ActionButton action="/settings/applications/revoke" label="Revoke all" tone="stop" />
      )}
    </Page>
  )
}

/** What a person authorized, and how to take it back. */
export function authorizationRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const { database } = sandbox
  const routes = new Hono<WebEnv>()

  routes.get('/settings/applications', (c) => {
    const viewer = requireViewer(c)
    const grants = grantsOf(database, viewer.id)
    return c.html(<List sandbox={sandbox} viewer={viewer} grants={grants} />)
  })

  routes.post('/settings/applications/revoke', (c) => {
    const viewer = requireViewer(c)
    for (const grant of grantsOf(database, viewer.id)) revokeAuthorization(sandbox, grant, viewer)
    return c.redirect('/settings/applications', 303)
  })

  routes.get('/settings/connections/applications/:clientId', (c) => {
    const viewer = requireViewer(c)
    const grant = findGrant(database, c.req.param('clientId'), viewer.id)
    if (grant === undefined) throw pageNotFound()
    return c.html(<List sandbox={sandbox} viewer={viewer} grants={[grant]} />)
  })

  routes.post('/settings/connections/applications/:clientId/revoke', (c) => {
    const viewer = requireViewer(c)
    const grant = findGrant(database, c.req.param('clientId'), viewer.id)
    if (grant === undefined) throw pageNotFound()
    revokeAuthorization(sandbox, grant, viewer)
    return c.redirect('/settings/applications', 303)
  })

  return routes
}

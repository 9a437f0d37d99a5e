/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { type Sandbox, timestamp } from '../sandbox'
import type { Account } from '../store/accounts'
import { findAccount } from '../store/accounts'
import { findClient } from '../store/apps'
import { findGrant } from '../store/grants'
import { findMembership } from '../store/memberships'
import {
  findOauthAccess,
  listOauthAccess,
  type OauthAccess,
  saveOauthAccess,
} from '../store/oauth-access'
import { ActionButton, Page } from './layout'
import { pageNotFound, readForm, requireAdministered, requireViewer, type WebEnv } from './web'

const policyPath = (login: string) => `/organizations/${login}/settings/oauth_application_policy`

function Row(props: { sandbox: Sandbox; organization: Account; access: OauthAccess }) {
  const { sandbox, organization, access } = props
  const name = findClient(sandbox.database, access.clientId)?.app.name
  const action = `${policyPath(organization.login)}/${access.clientId}`
  return (
    <section class="panel" aria-label={name}>
      <h2>{name}</h2>
      <p class="dim">{access.state}</p>
      {access.state !== 'approved' && (
        <ActionButton action={`${action}/grant`} label="Grant access" tone="go" />
      )}
      {access.state !== 'denied' && (
        <ActionButton action={`${action}/deny`} label="Deny access" tone="stop" />
      )}
    </section>
  )
}

/** Whoever authorized an OAuth App asks for its access to an organization; an owner decides there. */
function requestRoute(sandbox: Sandbox, routes: Hono<WebEnv>): void {
  const { database } = sandbox
  routes.post('/settings/connections/applications/:clientId/request', async (c) => {
    const viewer = requireViewer(c)
    const clientId = c.req.param('clientId')
    const organization = findAccount(database, (await readForm(c)).text('organization') ?? '')
    const isMember =
      organization !== undefined &&
      findMembership(database, organization.id, viewer.id) !== undefined
    const isOauth = findClient(database, clientId)?.kind === 'oauth'
    if (!isMember || !isOauth || findGrant(database, clientId, viewer.id) === undefined) {
      throw pageNotFound()
    }
    if (findOauthAccess(database, organization.id, clientId) === undefined) {
      const updatedAt = timestamp(sandbox.now())
      const { id: organizationId } = organization
      saveOauthAccess(database, { organizationId, clientId, state: 'requested', updatedAt })
    }
    return c.redirect(`/settings/connections/applications/${clientId}`, 303)
  })
}

/** An organization's OAuth App access policy: what members asked for, and what owners decided. GitHub has no API for it. */
export function oauthPolicyRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const { database } = sandbox
  const routes = new Hono<WebEnv>()

  routes.get('/organizations/:org/settings/oauth_application_policy', (c) => {
    const organization = requireAdministered(sandbox, c, c.req.param('org'))
    const asked = listOauthAccess(database, organization.id)
    return c.html(
      <Page title={`OAuth app policy of ${organization.login}`} viewer={requireViewer(c)}>
        <p>Access restrictions are on: an OAuth App needs the approval of an owner.</p>
        {asked.length === 0 && <p>Nobody has requested access.</p>}
        {asked.map((access) => (
          <Row key={access.clientId} {...{ sandbox, organization, access }} />
        ))}
      </Page>,
    )
  })

  for (const [verb, state] of [
    ['grant', 'approved'],
    ['deny', 'denied'],
  ] as const) {
    routes.post(`/organizations/:org/settings/oauth_application_policy/:clientId/${verb}`, (c) => {
      const organization = requireAdministered(sandbox, c, c.req.param('org'))
      const access = findOauthAccess(database, organization.id, c.req.param('clientId'))
      if (access === undefined) throw pageNotFound()
      saveOauthAccess(database, { ...access, state, updatedAt: timestamp(sandbox.now()) })
      return c.redirect(policyPath(organization.login), 303)
    })
  }

  requestRoute(sandbox, routes)
  return routes
}

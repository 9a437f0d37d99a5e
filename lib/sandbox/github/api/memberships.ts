import { Hono } from 'hono'
import { membershipJson } from '../json/organization'
import type { Sandbox } from '../sandbox'
import { findAccount } from '../store/accounts'
import { findMembership, organizationRole } from '../store/memberships'
import type { ApiEnv } from './actor'
import { ApiError, notFound } from './errors'
import { requireOrganizationRead } from './guards'
import { organizationOf } from './organizations'

/** One person's role in an organization. */
export function membershipRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const { database } = sandbox
  const routes = new Hono<ApiEnv>()

  routes.get('/orgs/:org/memberships/:username', (c) => {
    const { actor } = c.var
    const organization = organizationOf(sandbox, c.req.param('org'))
    requireOrganizationRead(database, actor, organization.id, 'members')
    const user = findAccount(database, c.req.param('username'))
    if (user?.type !== 'User') throw notFound()
    const isPerson = actor.kind === 'user' || actor.kind === 'oauth'
    if (isPerson && findMembership(database, organization.id, actor.user.id) === undefined) {
      throw new ApiError(
        403,
        `You must be a member of ${organization.login} to see membership information for ${user.login}.`,
      )
    }
    const role = organizationRole(database, organization.id, user.id)
    if (role === null) throw notFound()
    return c.json(membershipJson(sandbox, { role }, organization, user))
  })

  return routes
}

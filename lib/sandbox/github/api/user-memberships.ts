import { Hono } from 'hono'
import { membershipJson } from '../json/organization'
import type { Sandbox } from '../sandbox'
import { billedOrganizationsOf, organizationsOf } from '../store/accounts'
import { organizationRole } from '../store/memberships'
import type { ApiEnv } from './actor'
import { ApiError, notAccessible, notFound, unprocessable } from './errors'
import { asPerson, seesMembership } from './guards'
import { organizationOf } from './organizations'
import { paginate } from './paging'

/** A person's own memberships. */
export function userMembershipRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const { database } = sandbox
  const routes = new Hono<ApiEnv>()

  routes.get('/user/memberships/orgs', (c) => {
    const actor = asPerson(c.var.actor)
    const state = c.req.query('state') ?? 'active'
    if (state !== 'active' && state !== 'pending') throw unprocessable('Invalid request.')
    if (actor.kind === 'oauth' && !seesMembership(database, actor, 0)) {
      throw new ApiError(403, 'You need at least read:org scope to list your memberships.')
    }
    // Every membership of the sandbox is active: nobody waits for an invitation.
    const organizations = [
      ...organizationsOf(database, actor.user.id),
      ...billedOrganizationsOf(database, actor.user.id),
    ]
    const seen = (state === 'pending' ? [] : organizations).flatMap((organization) => {
      const role = organizationRole(database, organization.id, actor.user.id)
      return role !== null && seesMembership(database, actor, organization.id)
        ? [membershipJson(sandbox, { role }, organization, actor.user)]
        : []
    })
    return c.json(paginate(sandbox, c, seen))
  })

  routes.get('/user/memberships/orgs/:org', (c) => {
    const actor = asPerson(c.var.actor)
    const organization = organizationOf(sandbox, c.req.param('org'))
    const role = organizationRole(database, organization.id, actor.user.id)
    if (role === null) throw notFound()
    if (!seesMembership(database, actor, organization.id)) throw notAccessible()
    return c.json(membershipJson(sandbox, { role }, organization, actor.user))
  })

  return routes
}

import { Hono } from 'hono'
import { emailsJson, privateUserJson, publicUserJson } from '../json/account'
import { organizationSimpleJson } from '../json/organization'
import { mayReadEmails } from '../permissions/permissions'
import type { Sandbox } from '../sandbox'
import { findAccount, findAccountById, organizationsOf } from '../store/accounts'
import { findInstallationOn } from '../store/installations'
import { findMembership } from '../store/memberships'
import type { ApiEnv, OauthActor, UserActor } from './actor'
import { ApiError, notAccessible, notFound } from './errors'
import { asPerson, hasScope } from './guards'
import { paginate } from './paging'

function listedOrganizations({ database }: Sandbox, actor: UserActor | OauthActor) {
  const all = organizationsOf(database, actor.user.id)
  if (actor.kind === 'oauth') {
    if (hasScope(actor, 'read:org') || actor.scopes.includes('user')) return all
    throw new ApiError(
      403,
      'You need at least read:org scope or user scope to list your organizations.',
    )
  }
  return all.filter(
    (organization) =>
      findInstallationOn(database, actor.app.id, organization.id)?.suspendedAt === null ||
      findMembership(database, organization.id, actor.user.id)?.public,
  )
}

function mayReadOwnEmails(actor: UserActor | OauthActor): boolean {
  return actor.kind === 'oauth' ? hasScope(actor, 'user:email') : mayReadEmails(actor.permissions)
}

/** People: the token's own person, and what everybody sees of others. */
export function userRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const { database } = sandbox
  const routes = new Hono<ApiEnv>()

  routes.get('/user', (c) => {
    const actor = asPerson(c.var.actor)
    const whole = actor.kind === 'oauth' && hasScope(actor, 'read:user')
    return c.json(
      whole ? privateUserJson(sandbox, actor.user) : publicUserJson(sandbox, actor.user),
    )
  })

  routes.get('/user/emails', (c) => {
    const actor = asPerson(c.var.actor)
    if (!mayReadOwnEmails(actor)) throw actor.kind === 'oauth' ? notFound() : notAccessible()
    return c.json(paginate(sandbox, c, emailsJson(actor.user)))
  })

  routes.get('/user/orgs', (c) => {
    const organizations = listedOrganizations(sandbox, asPerson(c.var.actor))
    const page = paginate(sandbox, c, organizations)
    return c.json(page.map((organization) => organizationSimpleJson(sandbox, organization)))
  })

  routes.get('/users/:username', (c) => {
    const account = findAccount(database, c.req.param('username'))
    if (account === undefined) throw notFound()
    return c.json(publicUserJson(sandbox, account))
  })

  routes.get('/users/:username/orgs', (c) => {
    const user = findAccount(database, c.req.param('username'))
    if (user === undefined) throw notFound()
    const shown = organizationsOf(database, user.id).filter(
      (organization) => findMembership(database, organization.id, user.id)?.public,
    )
    const page = paginate(sandbox, c, shown)
    return c.json(page.map((organization) => organizationSimpleJson(sandbox, organization)))
  })

  routes.get('/user/:id{[0-9]+}', (c) => {
    const account = findAccountById(database, Number(c.req.param('id')))
    if (account === undefined) throw notFound()
    return c.json(publicUserJson(sandbox, account))
  })

  return routes
}

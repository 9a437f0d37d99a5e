import { Hono } from 'hono'
import { simpleUserJson } from '../json/account'
import { installationJson } from '../json/app'
import { organizationFullJson } from '../json/organization'
import type { Sandbox } from '../sandbox'
import { type Account, findAccount, findAccountById, membersOf } from '../store/accounts'
import { appOf } from '../store/apps'
import { installationsOn } from '../store/installations'
import { findMembership } from '../store/memberships'
import type { Actor, ApiEnv } from './actor'
import { ApiError, notFound } from './errors'
import { hasScope, requireOrganizationRead } from './guards'
import { paginate } from './paging'

/** The organization of the path, or 404. */
export function organizationOf({ database }: Sandbox, login: string): Account {
  const account = findAccount(database, login)
  if (account?.type !== 'Organization') throw notFound()
  return account
}

function seesAllMembers({ database }: Sandbox, actor: Actor, organization: Account): boolean {
  if (actor.kind === 'anonymous' || actor.kind === 'app') return false
  if (actor.kind === 'oauth') {
    const isMember = findMembership(database, organization.id, actor.user.id) !== undefined
    return isMember && hasScope(actor, 'read:org')
  }
  requireOrganizationRead(database, actor, organization.id, 'members')
  if (actor.kind === 'installation') return true
  return findMembership(database, organization.id, actor.user.id) !== undefined
}

function listMembers(sandbox: Sandbox, organization: Account, all: boolean, role: string) {
  return membersOf(sandbox.database, organization.id).filter((user) => {
    const membership = findMembership(sandbox.database, organization.id, user.id)
    return (all || membership?.public) && (role === 'all' || membership?.role === role)
  })
}

function requireOwner({ database }: Sandbox, actor: Actor, organization: Account): void {
  if (actor.kind !== 'user' && actor.kind !== 'oauth') return
  if (findMembership(database, organization.id, actor.user.id)?.role === 'admin') return
  throw new ApiError(
    403,
    'You must be an organization owner or have the organization administration permission.',
  )
}

export function organizationRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const { database } = sandbox
  const routes = new Hono<ApiEnv>()

  routes.get('/orgs/:org', (c) => {
    const organization = organizationOf(sandbox, c.req.param('org'))
    return c.json(organizationFullJson(sandbox, organization))
  })

  routes.get('/organizations/:id{[0-9]+}', (c) => {
    const organization = findAccountById(database, Number(c.req.param('id')))
    if (organization?.type !== 'Organization') throw notFound()
    return c.json(organizationFullJson(sandbox, organization))
  })

  routes.get('/orgs/:org/members', (c) => {
    const organization = organizationOf(sandbox, c.req.param('org'))
    const all = seesAllMembers(sandbox, c.var.actor, organization)
    const members = listMembers(sandbox, organization, all, c.req.query('role') ?? 'all')
    const page = paginate(sandbox, c, members)
    return c.json(page.map((user) => simpleUserJson(sandbox, user)))
  })

  routes.get('/orgs/:org/public_members', (c) => {
    const organization = organizationOf(sandbox, c.req.param('org'))
    const page = paginate(sandbox, c, listMembers(sandbox, organization, false, 'all'))
    return c.json(page.map((user) => simpleUserJson(sandbox, user)))
  })

  routes.get('/orgs/:org/installations', (c) => {
    const organization = organizationOf(sandbox, c.req.param('org'))
    const permission = 'organization_administration'
    requireOrganizationRead(database, c.var.actor, organization.id, permission)
    requireOwner(sandbox, c.var.actor, organization)
    const installations = installationsOn(database, organization.id)
    const page = paginate(sandbox, c, installations)
    return c.json({
      total_count: installations.length,
      installations: page.map((installation) =>
        installationJson(sandbox, installation, appOf(database, installation.appId)),
      ),
    })
  })

  return routes
}

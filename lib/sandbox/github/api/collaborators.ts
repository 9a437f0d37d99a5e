import { Hono } from 'hono'
import { z } from 'zod'
import { reachingInstallation } from '../access'
import { simpleUserJson } from '../json/account'
import { rightsJson } from '../json/repository'
import { allows } from '../permissions/permissions'
import type { Sandbox } from '../sandbox'
import { type Account, findAccount, listUsers } from '../store/accounts'
import {
  type Repository,
  type RepositoryRole,
  repositoryRole,
  repositoryRoles,
} from '../store/repositories'
import type { Actor, ApiEnv } from './actor'
import { ApiError, notAccessible, notFound, unprocessable } from './errors'
import { paginate } from './paging'
import { reaches, visibleRepository } from './visibility'

/** Whether this token may ask for the rights of others on the repository. */
function requireRightsRead({ database }: Sandbox, actor: Actor, repository: Repository): void {
  if (actor.kind === 'anonymous' || actor.kind === 'app') throw notAccessible()
  if (actor.kind === 'oauth' || actor.kind === 'user') {
    const role = repositoryRole(database, repository, actor.user.id)
    if (!rightsJson(role).push) {
      throw new ApiError(403, 'Must have push access to view collaborator permission.')
    }
  }
  if (actor.kind === 'oauth') return
  const granted =
    actor.kind === 'installation'
      ? actor.permissions
      : reachingInstallation(database, repository, actor.app.id)?.permissions
  if (!reaches(database, actor, repository) || !allows(granted ?? {}, 'metadata', 'read')) {
    throw notAccessible()
  }
}

/** GitHub's four old words for the five roles. */
const PERMISSION = {
  pull: ['read', 'read'],
  triage: ['read', 'triage'],
  push: ['write', 'write'],
  maintain: ['write', 'maintain'],
  admin: ['admin', 'admin'],
} as const

function collaboratorPermission(sandbox: Sandbox, repository: Repository, username: string) {
  const user = findAccount(sandbox.database, username)
  if (user?.type !== 'User') throw notFound()
  const given = repositoryRole(sandbox.database, repository, user.id)
  const role = given ?? (repository.private ? null : 'pull')
  const [permission, roleName] = role === null ? (['none', 'none'] as const) : PERMISSION[role]
  return {
    permission,
    role_name: roleName,
    user: {
      ...simpleUserJson(sandbox, user),
      permissions: rightsJson(role),
      role_name: roleName,
    },
  }
}

const roleSchema = z.enum(repositoryRoles).optional()

/** Whoever may do more may do what is asked for, too. */
function includes(role: RepositoryRole, wanted: RepositoryRole | undefined): boolean {
  return wanted === undefined || repositoryRoles.indexOf(role) >= repositoryRoles.indexOf(wanted)
}

/** `collaborator`. */
function collaboratorJson(sandbox: Sandbox, user: Account, role: RepositoryRole) {
  const [, roleName] = PERMISSION[role]
  return {
    ...simpleUserJson(sandbox, user),
    permissions: rightsJson(role),
    role_name: roleName,
  }
}

/** What people may do on one repository: one of them, or everybody who was given a role. */
export function collaboratorRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>()

  routes.get('/repos/:owner/:repo/collaborators/:username/permission', (c) => {
    const { owner, repo, username } = c.req.param()
    const repository = visibleRepository(sandbox.database, c.var.actor, owner, repo)
    requireRightsRead(sandbox, c.var.actor, repository)
    return c.json(collaboratorPermission(sandbox, repository, username))
  })

  routes.get('/repos/:owner/:repo/collaborators', (c) => {
    const { owner, repo } = c.req.param()
    const repository = visibleRepository(sandbox.database, c.var.actor, owner, repo)
    requireRightsRead(sandbox, c.var.actor, repository)
    const wanted = roleSchema.safeParse(c.req.query('permission'))
    if (!wanted.success) throw unprocessable('Validation Failed')
    const found = listUsers(sandbox.database).flatMap((user) => {
      const role = repositoryRole(sandbox.database, repository, user.id)
      return role !== null && includes(role, wanted.data)
        ? [collaboratorJson(sandbox, user, role)]
        : []
    })
    return c.json(paginate(sandbox, c, found))
  })

  return routes
}

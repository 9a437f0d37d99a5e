import { allows } from '../permissions/permissions'
import type { Database } from '../store/database'
import { findInstallationOn } from '../store/installations'
import { organizationRole } from '../store/memberships'
import type { Actor, AppActor, InstallationActor, OauthActor, UserActor } from './actor'
import { ApiError, jwtRequired, notAccessible, requiresAuthentication, suspended } from './errors'

/** Only for the app itself, with its JWT. */
export function asApp(actor: Actor): AppActor {
  if (actor.kind !== 'app') throw jwtRequired()
  return actor
}

/** Only for a person, through an app of either kind. */
export function asPerson(actor: Actor): UserActor | OauthActor {
  if (actor.kind === 'anonymous') throw requiresAuthentication()
  if (actor.kind !== 'user' && actor.kind !== 'oauth') throw notAccessible()
  return actor
}

export function asInstallation(actor: Actor): InstallationActor {
  if (actor.kind === 'anonymous') throw requiresAuthentication()
  if (actor.kind !== 'installation') {
    throw new ApiError(
      403,
      'You must authenticate with an installation access token in order to list repositories for an installation.',
    )
  }
  return actor
}

/** `admin:org` holds `write:org`, that holds `read:org`; `user` holds what begins with it. */
const HELD_BY: Record<string, readonly string[]> = {
  'read:org': ['read:org', 'write:org', 'admin:org'],
  'user:email': ['user:email', 'user'],
  'read:user': ['read:user', 'user'],
}

export function hasScope(actor: OauthActor, scope: string): boolean {
  return (HELD_BY[scope] ?? [scope]).some((holder) => actor.scopes.includes(holder))
}

type OrganizationPermission = 'members' | 'organization_administration'

/**
 * Whether the token reads this about the organization: an installation's own permission, a person
 * where the app is installed with it, an OAuth App's scope. Throws GitHub's 403 when it does not.
 */
export function requireOrganizationRead(
  database: Database,
  actor: Actor,
  organizationId: number,
  permission: OrganizationPermission,
): void {
  if (actor.kind === 'anonymous') throw requiresAuthentication()
  if (actor.kind === 'oauth') {
    if (hasScope(actor, permission === 'members' ? 'read:org' : 'admin:org')) return
    throw new ApiError(
      403,
      `You need at least ${permission === 'members' ? 'read:org' : 'admin:read'} scope.`,
    )
  }
  if (actor.kind === 'app') throw notAccessible()
  const installation =
    actor.kind === 'installation'
      ? actor.installation
      : findInstallationOn(database, actor.app.id, organizationId)
  const granted = actor.kind === 'installation' ? actor.permissions : installation?.permissions
  if (installation?.accountId !== organizationId || !allows(granted ?? {}, permission, 'read')) {
    throw notAccessible()
  }
  if (installation.suspendedAt !== null) throw suspended()
}

/** Whether a person's token knows of the person's role in the organization. */
export function seesMembership(
  database: Database,
  actor: UserActor | OauthActor,
  organizationId: number,
): boolean {
  if (actor.kind === 'oauth') return hasScope(actor, 'read:org')
  const installation = findInstallationOn(database, actor.app.id, organizationId)
  return (
    installation !== undefined &&
    installation.suspendedAt === null &&
    allows(installation.permissions, 'members', 'read') &&
    organizationRole(database, organizationId, actor.user.id) !== null
  )
}

import type { Permissions } from '../store/apps'
import { accountPermissions } from './account'
import type { PermissionDefinition, PermissionLevel } from './definition'
import { organizationPermissions } from './organization'
import { repositoryPermissions } from './repository'

export type PermissionGroup = 'repository' | 'organization' | 'account'

const groups: Record<PermissionGroup, readonly PermissionDefinition[]> = {
  repository: repositoryPermissions,
  organization: organizationPermissions,
  account: accountPermissions,
}

const ORDER: readonly PermissionLevel[] = ['read', 'write', 'admin']

/** The definition of a key, undefined when GitHub has no such permission. */
export function definitionOf(
  key: string,
): (PermissionDefinition & { group: PermissionGroup }) | undefined {
  for (const group of ['repository', 'organization', 'account'] as const) {
    const definition = groups[group].find((candidate) => candidate.key === key)
    if (definition !== undefined) return { ...definition, group }
  }
  return undefined
}

/** The part of a permission map that concerns one kind of resource. */
export function permissionsOf(permissions: Permissions, group: PermissionGroup): Permissions {
  return Object.fromEntries(
    Object.entries(permissions).filter(([key]) => definitionOf(key)?.group === group),
  )
}

/** Whether `granted` holds the permission at the level or above. */
export function allows(granted: Permissions, key: string, level: PermissionLevel): boolean {
  const has = granted[key]
  return has !== undefined && ORDER.indexOf(has) >= ORDER.indexOf(level)
}

/** Whether everything in `wanted` is in `granted` too. */
export function covers(granted: Permissions, wanted: Permissions): boolean {
  return Object.entries(wanted).every(([key, level]) => allows(granted, key, level))
}

/**
 * What an installation grants: repository permissions, and organization permissions on an
 * organization only. Account permissions are for each user to authorize.
 * `metadata: read` comes with any repository permission.
 */
export function installationPermissions(
  permissions: Permissions,
  accountType: 'User' | 'Organization',
): Permissions {
  const repository = permissionsOf(permissions, 'repository')
  if (Object.keys(repository).length > 0) repository.metadata ??= 'read'
  if (accountType === 'User') return repository
  return { ...repository, ...permissionsOf(permissions, 'organization') }
}

/** The account permission to read e-mail addresses has two names at GitHub. */
export function mayReadEmails(granted: Permissions): boolean {
  return allows(granted, 'emails', 'read') || allows(granted, 'email_addresses', 'read')
}

/** The part of `granted` that `allowed` still has: of two levels the lower one. */
export function narrow(granted: Permissions, allowed: Permissions): Permissions {
  const both: Permissions = {}
  for (const [key, level] of Object.entries(granted)) {
    const bound = allowed[key]
    if (bound !== undefined) both[key] = allows(allowed, key, level) ? level : bound
  }
  return both
}

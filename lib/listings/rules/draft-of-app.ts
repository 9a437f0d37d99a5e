import type { GithubApp } from '../../adapters/github/types'
import { cut } from '../../core/cut'
import { permissionLevel } from '../../permissions/rules'
import type { PermissionAccess, PermissionLevel } from '../../permissions/types'

/** A permission as a draft keeps it: what GitHub says. The reason is a field of its own. */
export interface DraftPermission {
  level: PermissionLevel
  key: string
  access: PermissionAccess
}

const LONGEST_SHORT_DESCRIPTION = 140
const LONGEST_DESCRIPTION = 1000

function isAccess(value: string): value is PermissionAccess {
  return value === 'read' || value === 'write' || value === 'admin'
}

/** The permissions of an app by level, as a listing shows them; one that is newer than our list stands with the repository's. */
function toDraftPermissions(permissions: Record<string, string>): DraftPermission[] {
  return Object.entries(permissions).flatMap(([key, access]) =>
    isAccess(access) ? [{ level: permissionLevel(key) ?? 'repository', key, access }] : [],
  )
}

/** What GitHub says of an app, as first values of the fields of its draft: permissions and events, and its description where that fits. */
export function draftFieldsOf(app: Pick<GithubApp, 'permissions' | 'events' | 'description'>) {
  return { ...accessFieldsOf(app), ...textFieldOf(app.description?.trim() ?? '') }
}

/** What GitHub alone decides: the fields that reading an app again brings in step. */
export function accessFieldsOf({ permissions, events }: Pick<GithubApp, 'permissions' | 'events'>) {
  const listed = toDraftPermissions(permissions)
    .map((permission) => ({ ...permission }))
    .toSorted((a, b) => a.key.localeCompare(b.key, 'en'))
  return { permissions: listed, events: [...events].sort() }
}

function textFieldOf(description: string): Record<string, string> {
  if (description === '') return {}
  if (description.length <= LONGEST_SHORT_DESCRIPTION && !description.includes('\n')) {
    return { 'text.en.shortDescription': description }
  }
  return { 'text.en.description': cut(description, LONGEST_DESCRIPTION) }
}

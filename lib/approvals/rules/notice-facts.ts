import type { ListingContent } from '../../listings/schema'
import type { PermissionsFact, RepositoriesFact } from '../../notifications/schema'
import { permissionTitle } from '../../permissions/rules'
import { highestAccess } from '../../permissions/rules/highest-access'
import { riskScore } from '../../permissions/rules/risk'
import type { Terms } from '../types'

/** A notification names this many; its page has the rest. */
const named = 8

/** Which repositories are asked for, some by their names as far as those are known; null where nobody said. */
export function repositoriesFact(
  { selection, repositoryIds }: Pick<Terms, 'selection' | 'repositoryIds'>,
  names: Readonly<Record<string, string>>,
): RepositoriesFact | null {
  if (selection === null) return null
  if (selection === 'all') return { repositories: 'all' }
  const known = repositoryIds.flatMap((id) => names[String(id)] ?? []).slice(0, named)
  return { repositories: repositoryIds.length, ...(known.length > 0 ? { names: known } : {}) }
}

type Asked = Pick<ListingContent, 'permissions' | 'scopes'>

const weightOf = (permission: Asked['permissions'][number]) =>
  riskScore({ permissions: [permission], scopes: [] })

/** The permissions or scopes that an integration asks for, what weighs most first; null where it asks for none. */
export function permissionsFact({ permissions, scopes }: Asked): PermissionsFact | null {
  const highest = highestAccess({ permissions, scopes })
  if (highest === 'none') return null
  const asked = [
    ...permissions
      .toSorted((one, other) => weightOf(other) - weightOf(one))
      .map(({ level, key, access }) => ({ title: permissionTitle(level, key), access })),
    ...scopes.map(({ name }) => ({ title: name, access: null })),
  ]
  return { highest, permissions: asked.slice(0, named), more: Math.max(0, asked.length - named) }
}

import type { PermissionAccess } from '../types'
import { scopeRiskClass } from './risk'

interface Asked {
  permissions: readonly { access: PermissionAccess }[]
  scopes: readonly { name: string }[]
}

/** GitHub's scopes have no level: what somebody could do with one says which it is. */
function accessOfScope(name: string): PermissionAccess {
  const risk = scopeRiskClass(name)
  if (risk === 'given' || risk.startsWith('reads_')) return 'read'
  return risk === 'gives_access' || risk.startsWith('rules_') ? 'admin' : 'write'
}

/** The highest access among the permissions of a GitHub App and the scopes of an OAuth App; `none` where nothing is asked for. */
export function highestAccess({ permissions, scopes }: Asked): PermissionAccess | 'none' {
  const all = new Set([
    ...permissions.map(({ access }) => access),
    ...scopes.map(({ name }) => accessOfScope(name)),
  ])
  return (['admin', 'write', 'read'] as const).find((access) => all.has(access)) ?? 'none'
}

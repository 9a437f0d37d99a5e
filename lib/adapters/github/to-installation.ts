import { type AccountJson, toAccount } from './to-account'
import { toPermissions } from './to-permissions'
import type { GithubInstallation } from './types'

interface InstallationJson {
  id: number
  app_id: number
  app_slug: string
  account: AccountJson | { slug: string } | null
  repository_selection: 'all' | 'selected'
  permissions: object
  events: string[]
  suspended_at: string | null
  created_at: string
  updated_at: string
}

/** GitHub's JSON of an installation in our words; undefined for one on an enterprise, which has no login. */
export function toInstallation(json: InstallationJson): GithubInstallation | undefined {
  const { account } = json
  if (account === null || !('login' in account)) return undefined
  return {
    id: json.id,
    appId: json.app_id,
    appSlug: json.app_slug,
    account: toAccount(account),
    repositorySelection: json.repository_selection,
    permissions: toPermissions(json.permissions),
    events: json.events,
    suspendedAt: json.suspended_at,
    createdAt: json.created_at,
    updatedAt: json.updated_at,
  }
}

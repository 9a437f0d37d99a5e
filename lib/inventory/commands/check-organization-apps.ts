import type { Result } from '../../core/result'
import { readListedApps } from './read-listed-apps'
import { syncInventory } from './sync-inventory'

/** "Check now": reads which apps an organization has, and what each listed one asks for and was granted. Errors: those of {@link syncInventory}. */
export async function checkOrganizationApps(organizationId: string): Promise<Result<void>> {
  const synced = await syncInventory(organizationId)
  return synced.ok ? readListedApps(organizationId) : synced
}

import type { AuthorizedAccountId } from '../../accounts/types'
import type { Locale } from '../../core/locales'
import type { InventoryEntry } from '../types'
import { listInventory } from './list-inventory'
import { readGrader } from './read-grader'

/** The same as {@link listInventory}, with how much each integration that is listed here can do among its category; what is not listed has none to be compared within. */
export async function listGradedInventory(
  accountId: AuthorizedAccountId,
  locale: Locale,
): Promise<InventoryEntry[]> {
  const entries = await listInventory(accountId, locale)
  const grade = await readGrader(entries.filter(({ listing }) => listing !== null))
  return entries.map((entry) => ({
    ...entry,
    grade: entry.listing === null ? null : grade(entry),
  }))
}

import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import { inventoryCsv } from '@/lib/api/inventory-csv'
import { privateFile, signedInRoute } from '@/lib/auth/route'
import { ok } from '@/lib/core/result'
import { listGradedInventory } from '@/lib/inventory/queries/list-graded-inventory'

/** A person's own integrations as CSV. */
export const GET = signedInRoute(async (actor) => {
  const account = await authorizeAccount(actor, actor.accountId, 'owner')
  if (!account.ok) return account
  const csv = inventoryCsv(actor.login, await listGradedInventory(account.value, 'en'))
  return ok(privateFile(csv, 'text/csv; charset=utf-8', `${actor.login}-integrations.csv`))
})

import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { inventoryCsv } from '@/lib/api/inventory-csv'
import { privateFile, signedInRoute } from '@/lib/auth/route'
import { ok } from '@/lib/core/result'
import { listGradedInventory } from '@/lib/inventory/queries/list-graded-inventory'

type Context = { params: Promise<{ login: string }> }

/** The integrations of an organization as CSV, for its members. */
export const GET = signedInRoute<Context>(async (actor, _request, { params }) => {
  const opened = await getOrganization(actor, (await params).login, 'member')
  if (!opened.ok) return opened
  const { id, organization } = opened.value
  const csv = inventoryCsv(organization.login, await listGradedInventory(id, 'en'))
  return ok(privateFile(csv, 'text/csv; charset=utf-8', `${organization.login}-integrations.csv`))
})

import { notFound } from '@/lib/api/v3/errors'
import { linkHeader, readPaging } from '@/lib/api/v3/paging'
import { largestPlanId, readId } from '@/lib/api/v3/read-id'
import { readOrder } from '@/lib/api/v3/read-order'
import { appRoute } from '@/lib/api/v3/route'
import { toAccountJson } from '@/lib/api/v3/to-account-json'
import { err, ok } from '@/lib/core/result'
import { listAccounts } from '@/lib/entitlements/queries/list-accounts'

export const GET = appRoute<{ plan_id: string }>(
  'apps/marketplace#list-accounts-for-a-plan',
  async ({ caller, params, url }) => {
    const id = readId(params.plan_id, largestPlanId)
    if (!id.ok) return id
    const order = readOrder(url.searchParams)
    if (!order.ok) return order
    const paging = readPaging(url.searchParams)
    const found = await listAccounts(caller, id.value, order.value, paging)
    if (!found.ok) return err(notFound)
    const { items, total } = found.value
    const body = items.map((account) => toAccountJson(account))
    return ok({ body, headers: linkHeader(url, paging, total) })
  },
)

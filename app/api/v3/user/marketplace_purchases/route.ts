import { linkHeader, readPaging } from '@/lib/api/v3/paging'
import { userRoute } from '@/lib/api/v3/route'
import { toUserPurchaseJson } from '@/lib/api/v3/to-account-json'
import { ok } from '@/lib/core/result'
import { listPurchasesOf } from '@/lib/entitlements/queries/list-purchases-of'

export const GET = userRoute(
  'apps/marketplace#list-subscriptions-for-the-authenticated-user',
  async ({ caller, url }) => {
    const paging = readPaging(url.searchParams)
    const { items, total } = await listPurchasesOf(caller, paging)
    const body = items.map((purchase) => toUserPurchaseJson(purchase))
    return ok({ body, headers: linkHeader(url, paging, total) })
  },
)

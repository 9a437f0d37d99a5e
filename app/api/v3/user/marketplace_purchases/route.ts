import { linkHeader, readPaging } from '@/lib/api/v3/paging'
import { reading } from '@/lib/api/v3/reading'
import { userReadingRoute } from '@/lib/api/v3/route'
import { toUserPurchaseJson } from '@/lib/api/v3/to-account-json'
import { ok } from '@/lib/core/result'
import { purchasesOfPerson } from '@/lib/entitlements/queries/purchases-of-person'

export const dynamic = 'force-dynamic'

export const GET = userReadingRoute(
  'apps/marketplace#list-subscriptions-for-the-authenticated-user',
  ({ caller, url }) => {
    const paging = readPaging(url.searchParams)
    return reading(purchasesOfPerson(caller, paging), ({ items, total }) => {
      const body = items.map((purchase) => toUserPurchaseJson(purchase))
      return ok({ body, headers: linkHeader(url, paging, total) })
    })
  },
)

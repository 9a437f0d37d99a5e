import { notFound } from '@/lib/api/v3/errors'
import { linkHeader, readPaging } from '@/lib/api/v3/paging'
import { largestPlanId, readId } from '@/lib/api/v3/read-id'
import { readOrder } from '@/lib/api/v3/read-order'
import { reading } from '@/lib/api/v3/reading'
import { appReadingRoute } from '@/lib/api/v3/route'
import { toAccountJson } from '@/lib/api/v3/to-account-json'
import { err, ok } from '@/lib/core/result'
import { accountsOfPlan } from '@/lib/entitlements/queries/accounts-of-plan'

export const dynamic = 'force-dynamic'

export const GET = appReadingRoute<{ plan_id: string }>(
  'apps/marketplace#list-accounts-for-a-plan',
  ({ params, url }) => {
    const id = readId(params.plan_id, largestPlanId)
    if (!id.ok) return id
    const order = readOrder(url.searchParams)
    if (!order.ok) return order
    const paging = readPaging(url.searchParams)
    return reading(accountsOfPlan(id.value, order.value, paging), (found) => {
      if (found === null) return err(notFound)
      const body = found.items.map((account) => toAccountJson(account))
      return ok({ body, headers: linkHeader(url, paging, found.total) })
    })
  },
)

import { notFound } from '@/lib/api/v3/errors'
import { listAnswer } from '@/lib/api/v3/list'
import { readId } from '@/lib/api/v3/read-id'
import { readOrder } from '@/lib/api/v3/read-order'
import { reading } from '@/lib/api/v3/reading'
import { appReadingRoute } from '@/lib/api/v3/route'
import { stubbedAccounts, stubbedPlans } from '@/lib/api/v3/stubs'
import { toAccountJson } from '@/lib/api/v3/to-account-json'
import { err, ok } from '@/lib/core/result'
import { nothing } from '@/lib/entitlements/queries/question'

export const dynamic = 'force-dynamic'

export const GET = appReadingRoute<{ plan_id: string }>(
  'apps/marketplace#list-accounts-for-a-plan-stubbed',
  ({ params, url }) => {
    const id = readId(params.plan_id)
    if (!id.ok) return id
    const order = readOrder(url.searchParams)
    if (!order.ok) return order
    if (!stubbedPlans.some((plan) => plan.id === id.value)) return err(notFound)
    const having = stubbedAccounts.filter(({ plan }) => plan.id === id.value)
    return reading(nothing, () =>
      ok(
        listAnswer(
          url,
          having.map((account) => toAccountJson(account, '/stubbed')),
        ),
      ),
    )
  },
)

import { listAnswer } from '@/lib/api/v3/list'
import { reading } from '@/lib/api/v3/reading'
import { appReadingRoute } from '@/lib/api/v3/route'
import { toPlanJson } from '@/lib/api/v3/to-plan-json'
import { ok } from '@/lib/core/result'
import { plansSold } from '@/lib/entitlements/queries/plans-sold'

export const dynamic = 'force-dynamic'

export const GET = appReadingRoute('apps/marketplace#list-plans', ({ url }) =>
  reading(plansSold, (plans) =>
    ok(
      listAnswer(
        url,
        plans.map((plan) => toPlanJson(plan)),
      ),
    ),
  ),
)

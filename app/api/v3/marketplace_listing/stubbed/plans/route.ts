import { listAnswer } from '@/lib/api/v3/list'
import { reading } from '@/lib/api/v3/reading'
import { appReadingRoute } from '@/lib/api/v3/route'
import { stubbedPlans } from '@/lib/api/v3/stubs'
import { toPlanJson } from '@/lib/api/v3/to-plan-json'
import { ok } from '@/lib/core/result'
import { nothing } from '@/lib/entitlements/queries/question'

export const dynamic = 'force-dynamic'

export const GET = appReadingRoute('apps/marketplace#list-plans-stubbed', ({ url }) =>
  reading(nothing, () =>
    ok(
      listAnswer(
        url,
        stubbedPlans.map((plan) => toPlanJson(plan, '/stubbed')),
      ),
    ),
  ),
)

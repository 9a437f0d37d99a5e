import { listAnswer } from '@/lib/api/v3/list'
import { appRoute } from '@/lib/api/v3/route'
import { stubbedPlans } from '@/lib/api/v3/stubs'
import { toPlanJson } from '@/lib/api/v3/to-plan-json'
import { ok } from '@/lib/core/result'

export const GET = appRoute('apps/marketplace#list-plans-stubbed', async ({ url }) =>
  ok(
    listAnswer(
      url,
      stubbedPlans.map((plan) => toPlanJson(plan, '/stubbed')),
    ),
  ),
)

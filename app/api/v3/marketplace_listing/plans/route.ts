import { listAnswer } from '@/lib/api/v3/list'
import { appRoute } from '@/lib/api/v3/route'
import { toPlanJson } from '@/lib/api/v3/to-plan-json'
import { ok } from '@/lib/core/result'
import { listPlans } from '@/lib/entitlements/queries/list-plans'

export const GET = appRoute('apps/marketplace#list-plans', async ({ caller, url }) => {
  const plans = await listPlans(caller)
  return ok(
    listAnswer(
      url,
      plans.map((plan) => toPlanJson(plan)),
    ),
  )
})

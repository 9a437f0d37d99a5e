import { expect, it } from 'vitest'
import { answered, asApp, expectAnswer } from '@/tests/support/api-clients'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/stubbed/plans/{plan_id}/accounts'
openApi()

it('tells a made-up organization on trial that changes to a smaller plan', async () => {
  const accounts = asApp(301).rest.apps.listAccountsForPlanStubbed({ plan_id: 1313 })
  const { data } = await expectAnswer(path, 200, accounts)
  expect(data).toMatchObject([
    {
      type: 'Organization',
      organization_billing_email: 'billing@octo-labs.example',
      marketplace_pending_change: { plan: { id: 1111 } },
      marketplace_purchase: { on_free_trial: true, plan: { id: 1313 } },
    },
  ])
})

it('knows only the made-up plans and GitHub’s ways to sort', async () => {
  const ask = (plan_id: number, sort = 'created') =>
    answered(asApp(301).request(`GET ${path}?sort=${sort}`, { plan_id }))
  expect((await ask(1)).status).toBe(404)
  expect((await ask(1313, 'login')).status).toBe(422)
})

import { expect, it } from 'vitest'
import { answered, asApp, asOAuthApp, expectAnswer } from '@/tests/support/api-clients'
import { secretOf } from '@/tests/support/api-market'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/plans/{plan_id}/accounts'
const api = openApi()

it('does not tell anybody the accounts of another listing’s plan', async () => {
  const { wardenPlan, lanePlan, perUnit } = api.market
  const plans = (plan_id: number) => asApp(301).rest.apps.listAccountsForPlan({ plan_id })
  const { data } = await expectAnswer(path, 404, plans(wardenPlan.githubId))
  expect(data).toEqual({
    message: 'Not Found',
    documentation_url: 'https://docs.github.com/rest/apps/marketplace#list-accounts-for-a-plan',
    status: '404',
  })
  await expectAnswer(path, 404, plans(lanePlan.githubId))
  const lane = asOAuthApp('Iv1.lane', secretOf('lane'))
  const foreign = lane.rest.apps.listAccountsForPlan({ plan_id: perUnit.githubId })
  await expectAnswer(path, 404, foreign)
})

it.each([
  '999999',
  '2147483648',
  '99999999999999999999',
  '0',
  '-1',
  '1.5',
  'x',
  "1' or '1'='1",
  '1;',
])('knows no plan %s', async (plan) => {
  const request = asApp(301).request(
    `GET /marketplace_listing/plans/${encodeURIComponent(plan)}/accounts`,
  )
  expect((await answered(request)).status).toBe(404)
})

import { expect, it } from 'vitest'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/plans/{plan_id}/accounts'
const api = openApi()

it.each([
  ['sort', 'login'],
  ['sort', 'created_at; drop table purchase'],
  ['direction', 'ASC'],
  ['direction', 'desc, (select pg_sleep(9))'],
])('refuses %s=%s and names the field', async (field, value) => {
  const request = asApp(301).request(`GET ${path}`, {
    plan_id: api.market.perUnit.githubId,
    [field]: value,
  })
  const { data } = await expectAnswer(path, 422, request)
  expect(data).toEqual({
    message: 'Validation Failed',
    errors: [{ resource: 'MarketplacePurchase', field, code: 'invalid' }],
    documentation_url: 'https://docs.github.com/rest/apps/marketplace#list-accounts-for-a-plan',
    status: '422',
  })
})

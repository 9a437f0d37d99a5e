import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { type ApiMarket, makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'

const path = '/marketplace_listing/plans/{plan_id}/accounts'
let api: Listening
let market: ApiMarket

beforeAll(async () => {
  api = await serveApi()
  market = await makeApiMarket()
})
afterAll(() => api.close())

it.each([
  ['sort', 'login'],
  ['sort', 'created_at; drop table purchase'],
  ['direction', 'ASC'],
  ['direction', 'desc, (select pg_sleep(9))'],
])('refuses %s=%s and names the field', async (field, value) => {
  const request = asApp(301).request(`GET ${path}`, {
    plan_id: market.perUnit.githubId,
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

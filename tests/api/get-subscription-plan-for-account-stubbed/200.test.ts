import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'

const path = '/marketplace_listing/stubbed/accounts/{account_id}'
let api: Listening

beforeAll(async () => {
  api = await serveApi()
  await makeApiMarket()
})
afterAll(() => api.close())

it.each([
  [4, 'Organization', null],
  [5, 'User', 12],
])('tells made-up account %i, %s', async (id, type, unit_count) => {
  const account = asApp(301).rest.apps.getSubscriptionPlanForAccountStubbed({ account_id: id })
  const { data } = await expectAnswer(path, 200, account)
  expect(data).toMatchObject({ id, type, marketplace_purchase: { unit_count } })
})

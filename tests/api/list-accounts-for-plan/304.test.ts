import { afterAll, beforeAll, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { type ApiMarket, addPurchase, makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'
import { makeAccount } from '@/tests/support/market'

const path = '/marketplace_listing/plans/{plan_id}/accounts'
let api: Listening
let market: ApiMarket

beforeAll(async () => {
  api = await serveApi()
  market = await makeApiMarket()
})
afterAll(() => api.close())

it('says that nobody came or went, until somebody did', async () => {
  const accounts = (etag: unknown = '') =>
    asApp(301).rest.apps.listAccountsForPlan({
      plan_id: market.perUnit.githubId,
      headers: { 'if-none-match': String(etag) },
    })
  const { headers } = await expectAnswer(path, 200, accounts())
  await expectAnswer(path, 304, accounts(headers.etag))
  await addPurchase(market.perUnit, await makeAccount('User', 'newcomer'))
  await expectAnswer(path, 200, accounts(headers.etag))
})

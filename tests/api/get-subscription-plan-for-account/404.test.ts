import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { answered, asApp, expectAnswer } from '@/tests/support/api-clients'
import { type ApiMarket, addPurchase, makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'
import { makeAccount } from '@/tests/support/market'

const path = '/marketplace_listing/accounts/{account_id}'
let api: Listening
let market: ApiMarket

beforeAll(async () => {
  api = await serveApi()
  market = await makeApiMarket()
})
afterAll(() => api.close())

const account = (id: bigint) =>
  asApp(301).rest.apps.getSubscriptionPlanForAccount({ account_id: Number(id) })

it('knows nothing of an account that bought from others only, cancelled, or only tried', async () => {
  const others = await makeAccount('User', 'customer-of-others')
  await addPurchase(market.wardenPlan, others)
  const gone = await makeAccount('User', 'gone')
  await addPurchase(market.free, gone, { state: 'cancelled', endedAt: new Date() })
  const tester = await makeAccount('User', 'tester')
  await addPurchase(market.free, tester, { isTest: true })
  const stranger = await makeAccount('User', 'stranger')
  for (const { githubId } of [others, gone, tester, stranger]) {
    const { data } = await expectAnswer(path, 404, account(githubId))
    expect(data).toMatchObject({ message: 'Not Found', status: '404' })
  }
})

it.each(['99999999999999999999', '9007199254740991', '-1', '0', 'x', '1 or true'])(
  'knows no account %s',
  async (id) => {
    const request = asApp(301).request(
      `GET /marketplace_listing/accounts/${encodeURIComponent(id)}`,
    )
    expect((await answered(request)).status).toBe(404)
  },
)

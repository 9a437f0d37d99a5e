import { expect, it } from 'vitest'
import { answered, asApp, expectAnswer } from '@/tests/support/api-clients'
import { addPurchase } from '@/tests/support/api-market'
import { makeAccount } from '@/tests/support/market'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/accounts/{account_id}'
const api = openApi()

const account = (id: bigint) =>
  asApp(301).rest.apps.getSubscriptionPlanForAccount({ account_id: Number(id) })

it('knows nothing of an account that bought from others only, cancelled, or only tried', async () => {
  const others = await makeAccount('User', 'customer-of-others')
  await addPurchase(api.market.wardenPlan, others)
  const gone = await makeAccount('User', 'gone')
  await addPurchase(api.market.free, gone, { state: 'cancelled', endedAt: new Date() })
  const tester = await makeAccount('User', 'tester')
  await addPurchase(api.market.free, tester, { isTest: true })
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

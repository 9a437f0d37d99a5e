import { afterAll, beforeAll, it } from 'vitest'
import { db } from '@/lib/db/client'
import type { Listening } from '@/lib/sandbox/listen'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { type ApiMarket, makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'

const path = '/marketplace_listing/accounts/{account_id}'
let api: Listening
let market: ApiMarket

beforeAll(async () => {
  api = await serveApi()
  market = await makeApiMarket()
})
afterAll(() => api.close())

it('says that the purchase is the same, until it is another', async () => {
  const account = (etag: unknown = '') =>
    asApp(301).rest.apps.getSubscriptionPlanForAccount({
      account_id: Number(market.organization.githubId),
      headers: { 'if-none-match': String(etag) },
    })
  const { headers } = await expectAnswer(path, 200, account())
  await expectAnswer(path, 304, account(headers.etag))
  await expectAnswer(path, 304, account(`W/"other", ${headers.etag}`))
  await db().purchase.updateMany({ where: { planId: market.perUnit.id }, data: { units: 9 } })
  await expectAnswer(path, 200, account(headers.etag))
})

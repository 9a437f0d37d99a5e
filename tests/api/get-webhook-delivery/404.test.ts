import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { answered, asApp } from '@/tests/support/api-clients'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'
import { addDelivery, addWebhook } from '@/tests/support/api-webhook'

let api: Listening
let foreign: number

beforeAll(async () => {
  api = await serveApi()
  const market = await makeApiMarket()
  await addWebhook(market.hexlint)
  foreign = await addDelivery(await addWebhook(market.warden))
})
afterAll(() => api.close())

it('is what another app’s delivery gets, and one that never was', async () => {
  for (const id of [foreign, 999_999, 'x']) {
    const answer = await answered(asApp(301).request(`GET /app/hook/deliveries/${id}`))
    expect(answer).toMatchObject({ status: 404, data: { message: 'Not Found' } })
  }
})

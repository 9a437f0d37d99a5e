import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
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

it('is what another app’s delivery gets, of which nothing is sent', async () => {
  const request = asApp(301).rest.apps.redeliverWebhookDelivery({ delivery_id: foreign })
  expect((await answered(request)).status).toBe(404)
  expect(await db().outboxEvent.count({ where: { redelivery: true } })).toBe(0)
})

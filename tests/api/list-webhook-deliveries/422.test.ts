import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'
import { addWebhook } from '@/tests/support/api-webhook'

const path = '/app/hook/deliveries'
let api: Listening

beforeAll(async () => {
  api = await serveApi()
  const market = await makeApiMarket()
  await addWebhook(market.hexlint)
})
afterAll(() => api.close())

it.each([
  ['cursor', 'made-up'],
  ['status', 'maybe'],
  ['redelivery', 'perhaps'],
])('names the field %s whose value %j is none', async (field, value) => {
  const request = asApp(301).request(`GET ${path}`, { [field]: value })
  const { data } = await expectAnswer(path, 422, request)
  expect(data).toMatchObject({
    message: 'Validation Failed',
    errors: [{ resource: 'HookDelivery', field, code: 'invalid' }],
  })
})

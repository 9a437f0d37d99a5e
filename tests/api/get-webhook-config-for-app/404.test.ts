import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { answered, asApp } from '@/tests/support/api-clients'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'
import { addWebhook } from '@/tests/support/api-webhook'

let api: Listening

beforeAll(async () => {
  api = await serveApi()
  const market = await makeApiMarket()
  await addWebhook(market.hexlint)
})
afterAll(() => api.close())

it('is what an app without a webhook gets, whatever others have', async () => {
  const answer = await answered(asApp(302).rest.apps.getWebhookConfigForApp())
  expect(answer).toMatchObject({ status: 404, data: { message: 'Not Found', status: '404' } })
})

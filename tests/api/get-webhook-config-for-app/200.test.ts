import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'
import { addWebhook, hookUrl } from '@/tests/support/api-webhook'

let api: Listening

beforeAll(async () => {
  api = await serveApi()
  const market = await makeApiMarket()
  await addWebhook(market.hexlint)
})
afterAll(() => api.close())

it('tells an app where its webhook goes, and never its secret', async () => {
  const request = asApp(301).rest.apps.getWebhookConfigForApp()
  const { data } = await expectAnswer('/app/hook/config', 200, request)
  expect(data).toEqual({
    content_type: 'json',
    insecure_ssl: '0',
    secret: '********',
    url: hookUrl,
  })
})

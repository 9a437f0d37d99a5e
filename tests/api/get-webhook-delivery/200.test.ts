import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'
import { addDelivery, addWebhook, hookUrl } from '@/tests/support/api-webhook'

const path = '/app/hook/deliveries/{delivery_id}'
let api: Listening
let endpoint: string

beforeAll(async () => {
  api = await serveApi()
  endpoint = await addWebhook((await makeApiMarket()).hexlint)
})
afterAll(() => api.close())

const get = (id: number) =>
  expectAnswer(path, 200, asApp(301).rest.apps.getWebhookDelivery({ delivery_id: id }))

it('tells what was sent and answered', async () => {
  const id = await addDelivery(endpoint)
  const { data } = await get(id)
  expect(data).toMatchObject({
    id,
    url: hookUrl,
    status: 'OK',
    request: { payload: { action: 'purchased' } },
    response: { headers: { server: 'there' }, payload: 'ok' },
  })
})

it('tells that nothing was answered', async () => {
  const { data } = await get(await addDelivery(endpoint, { statusCode: null }))
  expect(data).toMatchObject({
    status: 'timed out',
    status_code: 0,
    response: { headers: null, payload: null },
  })
})

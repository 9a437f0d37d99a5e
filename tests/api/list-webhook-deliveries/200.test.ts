import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'
import { addDelivery, addWebhook } from '@/tests/support/api-webhook'

const path = '/app/hook/deliveries'
let api: Listening
let ids: number[]

beforeAll(async () => {
  api = await serveApi()
  const market = await makeApiMarket()
  const endpoint = await addWebhook(market.hexlint)
  ids = [
    await addDelivery(endpoint),
    await addDelivery(endpoint, { statusCode: 500 }),
    await addDelivery(endpoint, { statusCode: null }),
    await addDelivery(endpoint, { redelivery: true }),
  ].reverse()
  await addDelivery(await addWebhook(market.warden))
})
afterAll(() => api.close())

const list = (parameters: Record<string, string | number | boolean> = {}) =>
  expectAnswer(path, 200, asApp(301).rest.apps.listWebhookDeliveries(parameters))

it('lists what was sent to the app’s webhook and to no other, the newest first, in GitHub’s words', async () => {
  const { data } = await list()
  expect(data).toMatchObject([
    { id: ids[0], redelivery: true, status: 'OK', status_code: 200, action: 'purchased' },
    { id: ids[1], status: 'timed out', status_code: 0 },
    { id: ids[2], status: 'Invalid HTTP Response: 500', status_code: 500 },
    { id: ids[3], event: 'marketplace_purchase', duration: 0.03, redelivery: false },
  ])
})

it('goes on behind a cursor, as Octokit’s paginate does', async () => {
  const { headers } = await list({ per_page: 3 })
  expect(headers.link).toMatch(/^<http[^>]+cursor=[^>]+>; rel="next"$/)
  const { rest, paginate } = asApp(301)
  const all = await paginate(rest.apps.listWebhookDeliveries, { per_page: 1 })
  expect(all.map(({ id }) => id)).toEqual(ids)
})

it.each([
  [{ status: 'failure' }, [1, 2]],
  [{ status: 'success' }, [0, 3]],
  [{ redelivery: true }, [0]],
  [{ redelivery: false, status: 'success' }, [3]],
])('%j shows those alone', async (filter, shown) => {
  const { data } = await list(filter)
  expect(data).toMatchObject(shown.map((index) => ({ id: ids[index] })))
})

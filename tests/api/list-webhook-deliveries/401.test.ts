import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { answered, asPerson } from '@/tests/support/api-clients'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'

let api: Listening

beforeAll(async () => {
  api = await serveApi()
  await makeApiMarket()
})
afterAll(() => api.close())

it.each([undefined, 'ghu_somebody'])(
  'is what %s gets: only the app sees its log',
  async (token) => {
    const answer = await answered(asPerson(token).rest.apps.listWebhookDeliveries())
    expect(answer.status).toBe(401)
  },
)

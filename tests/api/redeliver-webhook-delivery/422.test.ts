import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import type { Listening } from '@/lib/sandbox/listen'
import { answered, asApp } from '@/tests/support/api-clients'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'
import { addDelivery, addWebhook } from '@/tests/support/api-webhook'

let api: Listening
let endpoint: string

beforeAll(async () => {
  api = await serveApi()
  endpoint = await addWebhook((await makeApiMarket()).hexlint)
  const pausedAt = new Date()
  await db().webhookEndpoint.update({
    where: { id: endpoint },
    data: { state: 'paused', pausedAt },
  })
})
afterAll(() => api.close())

it('says that a webhook that is not active redelivers nothing', async () => {
  const delivery_id = await addDelivery(endpoint)
  const answer = await answered(asApp(301).rest.apps.redeliverWebhookDelivery({ delivery_id }))
  expect(answer).toMatchObject({
    status: 422,
    data: { message: expect.stringMatching(/not active/) },
  })
})

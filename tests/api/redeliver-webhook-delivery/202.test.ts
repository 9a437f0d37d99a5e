import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import type { Listening } from '@/lib/sandbox/listen'
import { answerProblems } from '@/tests/contract/github/schemas'
import { asApp } from '@/tests/support/api-clients'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'
import { addDelivery, addWebhook } from '@/tests/support/api-webhook'

const path = '/app/hook/deliveries/{delivery_id}/attempts'
let api: Listening
let endpoint: string

beforeAll(async () => {
  api = await serveApi()
  endpoint = await addWebhook((await makeApiMarket()).hexlint)
})
afterAll(() => api.close())

it('asks for one more attempt, also when it is asked twice', async () => {
  const id = await addDelivery(endpoint)
  for (const _ of [1, 2]) {
    const answer = await asApp(301).rest.apps.redeliverWebhookDelivery({ delivery_id: id })
    expect(answer.status).toBe(202)
    expect(answerProblems('post', path, 202, answer.data)).toEqual([])
  }
  const asked = await db().outboxEvent.findMany({ where: { endpointId: endpoint } })
  expect(asked).toMatchObject([{ redelivery: true, state: 'delivered' }])
})

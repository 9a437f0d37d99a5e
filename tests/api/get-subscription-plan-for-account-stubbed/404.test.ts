import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { answered, asApp } from '@/tests/support/api-clients'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'

let api: Listening

beforeAll(async () => {
  api = await serveApi()
  await makeApiMarket()
})
afterAll(() => api.close())

it('knows nothing of other accounts', async () => {
  const { status, data } = await answered(
    asApp(301).rest.apps.getSubscriptionPlanForAccountStubbed({ account_id: 999 }),
  )
  expect(status).toBe(404)
  expect(data).toMatchObject({ message: 'Not Found', status: '404' })
})

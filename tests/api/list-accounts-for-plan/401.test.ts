import type { Octokit } from '@octokit/rest'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { asApp, asOAuthApp, asPerson, expectAnswer } from '@/tests/support/api-clients'
import { otherKey } from '@/tests/support/api-jwt'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'

const path = '/marketplace_listing/plans/{plan_id}/accounts'
let api: Listening

beforeAll(async () => {
  api = await serveApi()
  await makeApiMarket()
})
afterAll(() => api.close())

it.each<[string, () => Octokit, string]>([
  ['nobody', () => asPerson(), 'Requires authentication'],
  [
    'somebody with another key',
    () => asApp(301, otherKey),
    'A JSON web token could not be decoded',
  ],
  ['somebody with another secret', () => asOAuthApp('Iv1.lane', 'x'), 'Bad credentials'],
])('refuses %s', async (_, client, message) => {
  const { data } = await expectAnswer(
    path,
    401,
    client().rest.apps.listAccountsForPlan({ plan_id: 1 }),
  )
  expect(data).toMatchObject({ message, status: '401' })
})

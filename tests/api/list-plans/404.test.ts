import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { asApp, asPerson, expectAnswer } from '@/tests/support/api-clients'
import { signedJwt } from '@/tests/support/api-jwt'
import { makeApiMarket } from '@/tests/support/api-market'
import { serveApi } from '@/tests/support/api-server'

const path = '/marketplace_listing/plans'
let api: Listening

beforeAll(async () => {
  api = await serveApi()
  await makeApiMarket()
})
afterAll(() => api.close())

it('does not know an app that is not listed', async () => {
  const { data } = await expectAnswer(path, 404, asApp(999).rest.apps.listPlans())
  expect(data).toMatchObject({ message: 'Integration not found', status: '404' })
})

it.each(['Iv1.lane', "301' or '1'='1", '301\0', '9'.repeat(40), ''])(
  'takes no issuer %j for a GitHub App',
  async (issuer) => {
    const plans = asPerson(signedJwt(issuer)).rest.apps.listPlans()
    await expectAnswer(path, 404, plans)
  },
)

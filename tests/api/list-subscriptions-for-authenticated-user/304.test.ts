import { afterAll, beforeAll, it } from 'vitest'
import { db } from '@/lib/db/client'
import type { Listening } from '@/lib/sandbox/listen'
import { asPerson, expectAnswer } from '@/tests/support/api-clients'
import { type ApiMarket, addPurchase, makeApiMarket } from '@/tests/support/api-market'
import { apiWorld, connectApp, tokenOf } from '@/tests/support/api-people'
import { serveApi } from '@/tests/support/api-server'
import { type GithubForTests, startGithub } from '@/tests/support/github'

const path = '/user/marketplace_purchases'
let github: GithubForTests
let api: Listening
let market: ApiMarket

beforeAll(async () => {
  github = await startGithub(apiWorld())
  api = await serveApi()
  market = await makeApiMarket()
  await connectApp(market.hexlint, 'hexlint')
})
afterAll(async () => {
  await api.close()
  await github.close()
})

it('says that a person has what they had, until they have more', async () => {
  const olivia = await github.signIn('olivia')
  await addPurchase(market.perUnit, { id: olivia.accountId })
  const token = await tokenOf(github, 'olivia', 'hexlint')
  const purchases = (etag: unknown = '') =>
    asPerson(token).rest.apps.listSubscriptionsForAuthenticatedUser({
      headers: { 'if-none-match': String(etag) },
    })
  const { headers } = await expectAnswer(path, 200, purchases())
  await expectAnswer(path, 304, purchases(headers.etag))
  await db().purchase.updateMany({ where: { accountId: olivia.accountId }, data: { units: 12 } })
  await expectAnswer(path, 200, purchases(headers.etag))
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { answered, asPerson } from '@/tests/support/api-clients'
import { type ApiMarket, addPurchase, makeApiMarket } from '@/tests/support/api-market'
import { apiWorld, connectApp, tokenOf } from '@/tests/support/api-people'
import { serveApi } from '@/tests/support/api-server'
import { type GithubForTests, startGithub } from '@/tests/support/github'

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

it.each(['/user', '/applications'])(
  'says so while GitHub does not answer at %s, and answers once it does',
  async (target) => {
    const login = target === '/user' ? 'olivia' : 'mei'
    const actor = await github.signIn(login)
    await addPurchase(market.free, { id: actor.accountId })
    const octokit = asPerson(await tokenOf(github, login, 'hexlint'))
    const purchases = () => answered(octokit.rest.apps.listSubscriptionsForAuthenticatedUser())
    await github.fault('error500', target, 3)
    const refused = await purchases()
    expect(refused.status).toBe(503)
    expect(refused.headers['retry-after']).toBe('30')
    expect(refused.data).toMatchObject({
      message: expect.stringContaining('GitHub'),
      status: '503',
    })
    const answer = await purchases()
    expect(answer.status).toBe(200)
    expect(answer.data).toHaveLength(1)
  },
)

import { beforeAll, expect, it } from 'vitest'
import { answered, asPerson } from '@/tests/support/api-clients'
import { addPurchase } from '@/tests/support/api-market'
import { connectApp, tokenOf } from '@/tests/support/api-people'
import { openApi } from '@/tests/support/open-api'
import { openGithub } from '@/tests/support/open-github'

const github = openGithub()
const api = openApi()

beforeAll(async () => {
  await connectApp(api.market.hexlint, 'hexlint')
})

it.each(['/user', '/applications'])(
  'says so while GitHub does not answer at %s, and answers once it does',
  async (target) => {
    const login = target === '/user' ? 'olivia' : 'mei'
    const actor = await github().signIn(login)
    await addPurchase(api.market.free, { id: actor.accountId })
    const octokit = asPerson(await tokenOf(github(), login, 'hexlint'))
    const purchases = () => answered(octokit.rest.apps.listSubscriptionsForAuthenticatedUser())
    await github().fault('error500', target, 3)
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

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { asPerson, expectAnswer } from '@/tests/support/api-clients'
import { makeApiMarket } from '@/tests/support/api-market'
import { apiWorld, tokenOf } from '@/tests/support/api-people'
import { serveApi } from '@/tests/support/api-server'
import { type GithubForTests, startGithub } from '@/tests/support/github'

const path = '/user/marketplace_purchases'
let github: GithubForTests
let api: Listening

beforeAll(async () => {
  github = await startGithub(apiWorld())
  api = await serveApi()
  await makeApiMarket()
})
afterAll(async () => {
  await api.close()
  await github.close()
})

it('knows no listing of the app that a client names', async () => {
  const token = await tokenOf(github, 'olivia', 'roster')
  const named = { client_id: 'Iv1.roster' }
  const request = asPerson(token).rest.apps.listSubscriptionsForAuthenticatedUser(named)
  const { data } = await expectAnswer(path, 404, request)
  expect(data).toMatchObject({ message: 'Not Found', status: '404' })
})

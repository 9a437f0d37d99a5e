import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Listening } from '@/lib/sandbox/listen'
import { asPerson, expectAnswer } from '@/tests/support/api-clients'
import { apiWorld } from '@/tests/support/api-people'
import { serveApi } from '@/tests/support/api-server'
import { type GithubForTests, startGithub } from '@/tests/support/github'

const path = '/user/marketplace_purchases/stubbed'
let github: GithubForTests
let api: Listening

beforeAll(async () => {
  github = await startGithub(apiWorld())
  api = await serveApi()
})
afterAll(async () => {
  await api.close()
  await github.close()
})

it.each([
  ['nobody', undefined, 'Requires authentication'],
  ['a token that GitHub never gave', 'gho_0123456789abcdef', 'Bad credentials'],
])('refuses %s', async (_, token, message) => {
  const request = asPerson(token).rest.apps.listSubscriptionsForAuthenticatedUserStubbed()
  const { data } = await expectAnswer(path, 401, request)
  expect(data).toMatchObject({ message, status: '401' })
})

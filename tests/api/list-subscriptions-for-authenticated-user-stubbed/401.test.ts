import { expect, it } from 'vitest'
import { asPerson, expectAnswer } from '@/tests/support/api-clients'
import { openApi } from '@/tests/support/open-api'
import { openGithub } from '@/tests/support/open-github'

const path = '/user/marketplace_purchases/stubbed'
openGithub()
openApi()

it.each([
  ['nobody', undefined, 'Requires authentication'],
  ['a token that GitHub never gave', 'gho_0123456789abcdef', 'Bad credentials'],
])('refuses %s', async (_, token, message) => {
  const request = asPerson(token).rest.apps.listSubscriptionsForAuthenticatedUserStubbed()
  const { data } = await expectAnswer(path, 401, request)
  expect(data).toMatchObject({ message, status: '401' })
})

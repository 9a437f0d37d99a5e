import type { Octokit } from '@octokit/rest'
import { expect, it } from 'vitest'
import { asApp, asOAuthApp, asPerson, expectAnswer } from '@/tests/support/api-clients'
import { otherKey } from '@/tests/support/api-jwt'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/stubbed/accounts/{account_id}'
openApi()

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
    client().rest.apps.getSubscriptionPlanForAccountStubbed({ account_id: 4 }),
  )
  expect(data).toMatchObject({ message, status: '401' })
})

import { expect, it } from 'vitest'
import { asPerson, expectAnswer } from '@/tests/support/api-clients'
import { tokenOf } from '@/tests/support/api-people'
import { openApi } from '@/tests/support/open-api'
import { openGithub } from '@/tests/support/open-github'

const path = '/user/marketplace_purchases'
const github = openGithub()
openApi()

it('knows no listing of the app that a client names', async () => {
  const token = await tokenOf(github(), 'olivia', 'roster')
  const named = { client_id: 'Iv1.roster' }
  const request = asPerson(token).rest.apps.listSubscriptionsForAuthenticatedUser(named)
  const { data } = await expectAnswer(path, 404, request)
  expect(data).toMatchObject({ message: 'Not Found', status: '404' })
})

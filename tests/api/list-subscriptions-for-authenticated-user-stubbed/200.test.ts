import { expect, it } from 'vitest'
import { asPerson, expectAnswer } from '@/tests/support/api-clients'
import { tokenOf } from '@/tests/support/api-people'
import { openApi } from '@/tests/support/open-api'
import { openGithub } from '@/tests/support/open-github'

const path = '/user/marketplace_purchases/stubbed'
const github = openGithub()
openApi()

it('tells made-up purchases of an organization and of a person, page by page', async () => {
  const octokit = asPerson(await tokenOf(github(), 'olivia', 'lane'))
  const list = octokit.rest.apps.listSubscriptionsForAuthenticatedUserStubbed
  const { data } = await expectAnswer(path, 200, list())
  expect(data).toMatchObject([
    { on_free_trial: true, account: { type: 'Organization' }, plan: { id: 1313 } },
    { billing_cycle: 'yearly', unit_count: 12, account: { type: 'User' }, plan: { id: 1414 } },
  ])
  expect(await octokit.paginate(list, { per_page: 1 })).toEqual(data)
})

it('still stands the next time', async () => {
  const octokit = asPerson(await tokenOf(github(), 'olivia', 'lane'))
  const purchases = (etag = '') =>
    octokit.rest.apps.listSubscriptionsForAuthenticatedUserStubbed({
      headers: { 'if-none-match': etag },
    })
  const { headers } = await expectAnswer(path, 200, purchases())
  await expectAnswer(path, 304, purchases(String(headers.etag)))
})

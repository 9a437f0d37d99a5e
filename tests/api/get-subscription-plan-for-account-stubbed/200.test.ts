import { expect, it } from 'vitest'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/stubbed/accounts/{account_id}'
openApi()

it.each([
  [4, 'Organization', null],
  [5, 'User', 12],
])('tells made-up account %i, %s', async (id, type, unit_count) => {
  const account = asApp(301).rest.apps.getSubscriptionPlanForAccountStubbed({ account_id: id })
  const { data } = await expectAnswer(path, 200, account)
  expect(data).toMatchObject({ id, type, marketplace_purchase: { unit_count } })
})

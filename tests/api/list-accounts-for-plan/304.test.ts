import { it } from 'vitest'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { addPurchase } from '@/tests/support/api-market'
import { makeAccount } from '@/tests/support/market'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/plans/{plan_id}/accounts'
const api = openApi()

it('says that nobody came or went, until somebody did', async () => {
  const accounts = (etag: unknown = '') =>
    asApp(301).rest.apps.listAccountsForPlan({
      plan_id: api.market.perUnit.githubId,
      headers: { 'if-none-match': String(etag) },
    })
  const { headers } = await expectAnswer(path, 200, accounts())
  await expectAnswer(path, 304, accounts(headers.etag))
  await addPurchase(api.market.perUnit, await makeAccount('User', 'newcomer'))
  await expectAnswer(path, 200, accounts(headers.etag))
})

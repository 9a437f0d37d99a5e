import { it } from 'vitest'
import { db } from '@/lib/db/client'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/accounts/{account_id}'
const api = openApi()

it('says that the purchase is the same, until it is another', async () => {
  const account = (etag: unknown = '') =>
    asApp(301).rest.apps.getSubscriptionPlanForAccount({
      account_id: Number(api.market.organization.githubId),
      headers: { 'if-none-match': String(etag) },
    })
  const { headers } = await expectAnswer(path, 200, account())
  await expectAnswer(path, 304, account(headers.etag))
  await expectAnswer(path, 304, account(`W/"other", ${headers.etag}`))
  await db().purchase.updateMany({ where: { planId: api.market.perUnit.id }, data: { units: 9 } })
  await expectAnswer(path, 200, account(headers.etag))
})

import { beforeAll, it } from 'vitest'
import { db } from '@/lib/db/client'
import { asPerson, expectAnswer } from '@/tests/support/api-clients'
import { addPurchase } from '@/tests/support/api-market'
import { connectApp, tokenOf } from '@/tests/support/api-people'
import { openApi } from '@/tests/support/open-api'
import { openGithub } from '@/tests/support/open-github'

const path = '/user/marketplace_purchases'
const github = openGithub()
const api = openApi()

beforeAll(async () => {
  await connectApp(api.market.hexlint, 'hexlint')
})

it('says that a person has what they had, until they have more', async () => {
  const olivia = await github().signIn('olivia')
  await addPurchase(api.market.perUnit, { id: olivia.accountId })
  const token = await tokenOf(github(), 'olivia', 'hexlint')
  const purchases = (etag: unknown = '') =>
    asPerson(token).rest.apps.listSubscriptionsForAuthenticatedUser({
      headers: { 'if-none-match': String(etag) },
    })
  const { headers } = await expectAnswer(path, 200, purchases())
  await expectAnswer(path, 304, purchases(headers.etag))
  await db().purchase.updateMany({ where: { accountId: olivia.accountId }, data: { units: 12 } })
  await expectAnswer(path, 200, purchases(headers.etag))
})

import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { asApp, expectAnswer } from '@/tests/support/api-clients'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/plans'
const api = openApi()

const plans = (etag?: unknown) =>
  asApp(301).rest.apps.listPlans({ headers: { 'if-none-match': String(etag) } })

it('costs nothing while the plans are the same, and answers anew once they are not', async () => {
  const first = await expectAnswer(path, 200, plans())
  const { etag } = first.headers
  const again = await expectAnswer(path, 304, plans(etag))
  expect(again.headers.etag).toBe(etag)
  expect(again.data || null).toBeNull()
  expect(again.headers['x-ratelimit-used']).toBe(first.headers['x-ratelimit-used'])
  const state = { state: 'retired', retiredAt: new Date() } as const
  await db().plan.update({ where: { id: api.market.free.id }, data: state })
  const changed = await expectAnswer(path, 200, plans(etag))
  expect(changed.headers.etag).not.toBe(etag)
})

it('does not tell one app that it knows what another was told', async () => {
  const { headers } = await expectAnswer(path, 200, plans())
  const other = asApp(302).rest.apps.listPlans({
    headers: { 'if-none-match': String(headers.etag) },
  })
  await expectAnswer(path, 200, other)
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { saveWebhook } from '@/lib/webhooks/commands/save-webhook'
import { type ManagedMarket, makeManagedMarket } from '../../support/managed-market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests
let market: ManagedMarket

beforeAll(async () => {
  stripe = await startStripe()
  market = await makeManagedMarket('nothing-allowed')
})
afterAll(() => stripe.close())

it.each([
  'http://localhost/hook',
  'http://localhost:3000/hook',
  'http://127.0.0.1/hook',
  'http://127.1/hook',
  'http://2130706433/hook',
  'http://0x7f000001/hook',
  'http://[::1]/hook',
  'http://[::ffff:127.0.0.1]/hook',
  'http://[::127.0.0.1]/hook',
  'http://017700000001/hook',
  'http://169.254.169.254/latest/meta-data',
  'http://[fd00:ec2::254]/latest/meta-data',
  'http://0.0.0.0/hook',
])('%s is refused at its field where the operator allows no private network', async (url) => {
  const saved = await saveWebhook(market.editor, market.managed, {
    url,
    secret: null,
    active: true,
  })
  expect(saved).toMatchObject({ ok: false, error: { code: 'address_refused', field: 'url' } })
  const where = { listingId: market.listing.id }
  expect(await db().webhookEndpoint.findUnique({ where })).toBeNull()
})

import { createHmac } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { saveWebhook } from '@/lib/webhooks/commands/save-webhook'
import { getWebhook } from '@/lib/webhooks/queries/get-webhook'
import { listDeliveries } from '@/lib/webhooks/queries/list-deliveries'
import { type ManagedMarket, makeManagedMarket } from '../../support/managed-market'
import { must } from '../../support/market'
import { type Receiver, startReceiver } from '../../support/receiver'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

process.env.SOUK_ALLOWED_WEBHOOK_NETWORKS = '127.0.0.0/8'

let stripe: StripeForTests
let receiver: Receiver
let market: ManagedMarket
let slugs = 0

beforeAll(async () => {
  stripe = await startStripe()
})
afterAll(() => stripe.close())
beforeEach(async () => {
  slugs += 1
  receiver = await startReceiver()
  market = await makeManagedMarket(`settings-${slugs}`)
})
afterEach(() => receiver.close())

const save = (url: string, secret: string | null = null, active = true) =>
  saveWebhook(market.editor, market.managed, { url, secret, active })
const stored = () => db().webhookEndpoint.findUnique({ where: { listingId: market.listing.id } })
const firstPage = { status: null, cursor: null, size: 25 }

describe('setting a webhook up', () => {
  it('makes a secret that is told once, kept sealed, and signs the ping that is sent', async () => {
    const { secret, ping } = must(await save(receiver.url))
    const [received] = receiver.received
    const digest = createHmac('sha256', secret ?? '')
      .update(received?.body ?? '')
      .digest('hex')
    expect(received?.headers).toMatchObject({
      'x-github-event': 'ping',
      'x-hub-signature-256': `sha256=${digest}`,
    })
    expect(JSON.parse(received?.body ?? '')).toMatchObject({
      zen: expect.any(String),
      hook_id: market.listing.number,
      hook: {
        type: 'Marketplace::Listing',
        id: market.listing.number,
        name: 'web',
        active: true,
        events: ['marketplace_purchase', 'installation_request'],
        config: { content_type: 'json', insecure_ssl: '0', secret: '********', url: receiver.url },
      },
    })
    expect(ping).toMatchObject({ succeeded: true, statusCode: 200 })
    expect(secret).toMatch(/^[\da-f]{64}$/)
    expect(inspect(await stored())).not.toContain(secret)
    const { items } = must(await listDeliveries(market.managed, firstPage))
    expect(items).toMatchObject([{ event: 'ping', action: null, statusCode: 200 }])
  })

  it('takes a secret that was typed', async () => {
    expect(must(await save(receiver.url, 'typed by a person'))).toMatchObject({
      secret: 'typed by a person',
    })
  })

  it('is written down, with who did it', async () => {
    must(await save(receiver.url))
    const entries = await db().auditEvent.findMany({ where: { subjectId: market.listing.id } })
    expect(entries).toMatchObject([{ action: 'webhook.created', userId: market.editor.userId }])
    expect(inspect(entries, { depth: null })).not.toMatch(/secret/i)
  })

  it('works also with a receiver that does not answer well yet', async () => {
    receiver.answer = { status: 500 }
    const { ping } = must(await save(receiver.url))
    expect(ping).toMatchObject({ succeeded: false, statusCode: 500 })
    expect(await getWebhook(market.managed)).toMatchObject({ status: 'active' })
  })
})

describe('a change', () => {
  it('of the address pings the new one and keeps the secret', async () => {
    must(await save(receiver.url))
    const before = await stored()
    const { secret, ping } = must(await save(`${receiver.url}?second`))
    expect(secret).toBeNull()
    expect(ping?.succeeded).toBe(true)
    expect(receiver.received).toHaveLength(2)
    expect(await stored()).toMatchObject({
      secret: before?.secret,
      url: `${receiver.url}?second`,
    })
  })

  it('of nothing but on and off sends no ping', async () => {
    must(await save(receiver.url))
    must(await save(receiver.url, null, false))
    expect(receiver.received).toHaveLength(1)
    expect(await getWebhook(market.managed)).toMatchObject({ active: false, status: 'off' })
    must(await save(receiver.url, null, true))
    expect(await getWebhook(market.managed)).toMatchObject({ active: true, status: 'active' })
  })

  it('by two at once is refused to the second, and the first stands', async () => {
    const results = await Promise.all([save(receiver.url), save(`${receiver.url}?b`)])
    const refused = results.filter(({ ok }) => !ok)
    expect(refused).toMatchObject([{ error: { code: 'conflict' } }])
    expect(await db().webhookEndpoint.count({ where: { listingId: market.listing.id } })).toBe(1)
  })
})

describe('an address is refused at its field, and nothing is saved,', () => {
  it.each([
    ['that is none', 'hooks.example', 'address_invalid'],
    ['with a header in it', 'http://127.0.0.1/\r\nX-Injected: 1', 'address_invalid'],
    ['with a password', 'http://a:b@127.0.0.1/', 'address_invalid'],
    ['whose name does not exist', 'https://nowhere.invalid/hook', 'host_not_found'],
    ['in a private network', 'http://10.0.0.1/hook', 'address_refused'],
    ['of the metadata service', 'http://169.254.169.254/latest', 'address_refused'],
    ['that is private in IPv6', 'http://[fd00::1]/hook', 'address_refused'],
    ['on a port of something else', 'https://93.184.215.14:22/', 'port_refused'],
  ])('%s', async (_, url, code) => {
    expect(await save(url)).toMatchObject({ ok: false, error: { code, field: 'url' } })
    expect(await stored()).toBeNull()
  })

  it('that redirects', async () => {
    receiver.answer = { status: 302, headers: { location: 'http://127.0.0.1/elsewhere' } }
    expect(await save(receiver.url)).toMatchObject({
      ok: false,
      error: { code: 'address_redirects', field: 'url', values: { status: 302 } },
    })
    expect(receiver.received).toHaveLength(1)
    expect(await stored()).toBeNull()
  })
})

import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POST as account } from '@/app/api/webhooks/stripe/route'
import { POST as connect } from '@/app/api/webhooks/stripe-connect/route'
import { db } from '@/lib/db/client'
import { queueReceived } from '@/lib/inbox/queue-received'
import { makeMarket } from '../../support/market'
import { type StripeForTests, startStripe } from '../../support/stripe-sandbox'

let stripe: StripeForTests

beforeAll(async () => {
  stripe = await startStripe()
  await makeMarket('intake')
})
afterAll(() => stripe.close())

const secrets = {
  account: 'whsec_account_of_the_tests',
  connect: 'whsec_connect_of_the_tests',
}

let ids = 0
function event(changes: Record<string, unknown> = {}): string {
  ids += 1
  return JSON.stringify({
    id: `evt_${ids}`,
    object: 'event',
    type: 'invoice.paid',
    livemode: false,
    account: 'acct_seller',
    data: { object: { id: 'in_1' } },
    ...changes,
  })
}

interface Sent {
  secret?: string
  age?: number
  headers?: Record<string, string>
}

function signed(
  body: string | Uint8Array<ArrayBuffer>,
  { secret = secrets.connect, age = 0, headers }: Sent = {},
) {
  const time = Math.floor(Date.now() / 1000) - age
  const digest = createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')
  return new Request('http://127.0.0.1/api/webhooks', {
    method: 'POST',
    body,
    headers: { 'stripe-signature': `t=${time},v1=${digest}`, ...headers },
  })
}

async function refused(request: Request, route = connect) {
  const response = await route(request)
  const { error } = await response.json()
  return [response.status, error.code]
}

describe('the Connect webhook', () => {
  it('keeps an event once, however often it comes, and queues its handling once', async () => {
    const body = event()
    const answers = await Promise.all(Array.from({ length: 8 }, () => connect(signed(body))))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(202))
    const kept = await db().inboxEvent.findMany({ where: { deliveryId: `acct_seller:evt_${ids}` } })
    expect(kept).toMatchObject([{ source: 'stripe_connect', event: 'invoice.paid' }])
    const workers = await Promise.all([queueReceived(), queueReceived(), queueReceived()])
    expect(workers.toSorted()).toEqual([0, 0, 1])
    const jobs: { payload: unknown }[] = await db()
      .$queryRaw`select payload from graphile_worker._private_jobs`
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ inboxEventId: kept[0]?.id })
    expect(jobs).toHaveLength(1)
  })

  it.each([
    [
      'no signature',
      () => new Request('http://127.0.0.1/', { method: 'POST', body: event() }),
      401,
      'signature_invalid',
    ],
    ['another secret', () => signed(event(), { secret: 'whsec_other' }), 401, 'signature_invalid'],
    [
      'the secret of the other endpoint',
      () => signed(event(), { secret: secrets.account }),
      401,
      'signature_invalid',
    ],
    ['a replay after five minutes', () => signed(event(), { age: 301 }), 401, 'signature_invalid'],
    ['a live event', () => signed(event({ livemode: true })), 400, 'wrong_mode'],
    [
      'an account that nobody connected',
      () => signed(event({ account: 'acct_stranger' })),
      400,
      'unknown_account',
    ],
    [
      'an account that cannot be one',
      () => signed(event({ account: 'acct_\0' })),
      400,
      'invalid_body',
    ],
    ['a type that cannot be one', () => signed(event({ type: 'a\0' })), 400, 'invalid_body'],
    ['nothing', () => signed(''), 401, 'signature_invalid'],
    ['no account', () => signed(event({ account: undefined })), 400, 'unknown_account'],
    ['no JSON', () => signed('{"id":'), 400, 'invalid_body'],
    ['JSON that is no event', () => signed('[1]'), 400, 'invalid_body'],
    ['invalid UTF-8', () => signed(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 400, 'invalid_body'],
    ['ten megabytes', () => signed('x'.repeat(10_000_000)), 413, 'body_too_large'],
  ])('refuses %s', async (_, request, status, code) => {
    const before = await db().inboxEvent.count()
    expect(await refused(request())).toEqual([status, code])
    expect(await db().inboxEvent.count()).toBe(before)
  })

  it('stops reading a body that does not say how long it is', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    const init = { method: 'POST', body: endless, duplex: 'half' }
    const request = new Request('http://127.0.0.1/', init)
    expect(await refused(request)).toEqual([413, 'body_too_large'])
    expect(sent).toBeLessThan(2_000_000)
  })
})

describe('the account webhook', () => {
  it('takes the events of the platform and refuses those of a connected account', async () => {
    const own = signed(event({ account: undefined }), { secret: secrets.account })
    expect((await account(own)).status).toBe(202)
    const foreign = signed(event(), { secret: secrets.account })
    expect(await refused(foreign, account)).toEqual([400, 'unknown_account'])
  })
})

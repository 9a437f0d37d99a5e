import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createPrice, other, refused, type Sandbox, secretKey, seller, start } from './sandbox'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await start()
})

afterAll(() => sandbox.close())

afterEach(() => fetch(`${sandbox.url}/sandbox/faults`, { method: 'DELETE' }))

function fault(kind: string, target: string, times = 1) {
  return fetch(`${sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify({ kind, target, times }),
  })
}

const create = (name: string, idempotencyKey: string, options = seller) =>
  sandbox.stripe.customers.create({ name }, { ...options, idempotencyKey })

const named = async (name: string) => {
  const { data } = await sandbox.stripe.customers.list({ limit: 100 }, seller)
  return data.filter((customer) => customer.name === name)
}

describe('an idempotency key', () => {
  it('answers the same again, and says so', async () => {
    const first = await create('Ada', 'key-1')
    const second = await create('Ada', 'key-1')
    expect(second.id).toBe(first.id)
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect(second.lastResponse.headers['original-request']).toBe(first.lastResponse.requestId)
    expect(await named('Ada')).toHaveLength(1)
  })

  it('with other parameters is an error', async () => {
    await create('Bob', 'key-2')
    const error = await refused(create('Eve', 'key-2'))
    expect(error).toMatchObject({ statusCode: 400, type: 'StripeIdempotencyError' })
    expect(await named('Eve')).toEqual([])
  })

  it('belongs to one account', async () => {
    const first = await create('Cy', 'key-3')
    expect((await create('Cy', 'key-3', other)).id).not.toBe(first.id)
  })

  it('is in use while the first request still runs', async () => {
    await fault('delay', '/v1/customers')
    const first = create('Dan', 'key-4')
    await new Promise((resolve) => setTimeout(resolve, 300))
    const error = await refused(create('Dan', 'key-4'))
    expect(error).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' })
    expect((await create('Dan', 'key-4-other')).name).toBe('Dan')
    const { id } = await first
    expect((await create('Dan', 'key-4')).id).toBe(id)
  })

  it('replays a 500 too', async () => {
    await fault('error500', '/v1/customers')
    expect(await refused(create('Fay', 'key-5'))).toMatchObject({ statusCode: 500 })
    const again = await refused(create('Fay', 'key-5'))
    expect(again).toMatchObject({ statusCode: 500 })
    expect(again.headers?.['idempotent-replayed']).toBe('true')
    expect((await create('Fay', 'key-5-next')).name).toBe('Fay')
  })

  it('makes a retry safe when the answer was lost', async () => {
    await fault('drop', '/v1/customers')
    const lost = await refused(
      sandbox.stripe.customers.create({ name: 'Gil' }, { ...seller, idempotencyKey: 'key-6' }),
    ).catch(() => undefined)
    expect(lost?.type ?? 'retried').toMatch(/StripeConnectionError|retried/)
    await create('Gil', 'key-6')
    expect(await named('Gil')).toHaveLength(1)
  })

  it('is forgotten when the parameters did not pass', async () => {
    const send = (body: string) =>
      fetch(`${sandbox.url}/v1/customers`, {
        method: 'POST',
        body,
        headers: {
          Authorization: `Bearer ${secretKey}`,
          'Content-Type': 'application/x-www-form-urlencoded',
          'Idempotency-Key': 'key-7',
        },
      })
    expect((await send('nme=Hal')).status).toBe(400)
    expect((await send('name=Hal')).status).toBe(200)
  })
})

describe('the state', () => {
  it('survives a restart, keys included', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stripe-'))
    const database = join(folder, 'state', 'stripe.sqlite')
    const options = { ...seller, idempotencyKey: 'restart' }
    const before = await start([], database)
    const { id } = await before.stripe.customers.create({ name: 'Ida' }, options)
    await before.close()
    const after = await start([], database)
    expect((await after.stripe.customers.retrieve(id, {}, seller)).id).toBe(id)
    expect((await after.stripe.customers.create({ name: 'Ida' }, options)).id).toBe(id)
    const again = await after.stripe.billingPortal.sessions.create({ customer: id }, seller)
    expect(again.url.startsWith(after.url)).toBe(true)
    await after.close()
    await rm(folder, { recursive: true })
  })

  it('follows the sandbox to another port, and forgets endpoints that are gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stripe-'))
    const database = join(folder, 'stripe.sqlite')
    const endpoint = (port: number) => ({
      url: `http://127.0.0.1:${port}/hook`,
      secret: 'whsec_x',
      connect: true,
    })
    const before = await start([endpoint(1)], database)
    const price = await createPrice(before, 100)
    const session = await before.stripe.checkout.sessions.create(
      { mode: 'subscription', line_items: [{ price: price.id }], success_url: 'http://localhost/' },
      seller,
    )
    await before.close()
    const after = await start([endpoint(2)], database)
    const moved = await after.stripe.checkout.sessions.retrieve(session.id, {}, seller)
    expect(moved.url).toBe(`${after.url}/c/pay/${session.id}`)
    const { data } = await after.stripe.webhookEndpoints.list()
    expect(data.map(({ url }) => url)).toEqual(['http://127.0.0.1:2/hook'])
    await after.close()
    await rm(folder, { recursive: true })
  })
})

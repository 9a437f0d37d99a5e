import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refused, type Sandbox, secretKey, seller, start } from './sandbox'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await start()
})

afterAll(() => sandbox.close())

const form = 'application/x-www-form-urlencoded'

/** A request that the SDK would not send. */
async function send(path: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
  const response = await fetch(sandbox.url + path, {
    ...init,
    headers: { Authorization: `Bearer ${secretKey}`, ...init.headers },
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

describe('a request', () => {
  it.each([
    ['no key', { Authorization: '' }],
    ['another key', { Authorization: 'Bearer sk_test_wrong' }],
  ])('with %s is 401', async (_, headers) => {
    const { status, body } = await send('/v1/customers', { headers })
    expect(status).toBe(401)
    expect(body.error.type).toBe('invalid_request_error')
  })

  it('to an unknown address is 404 in the shape of an error', async () => {
    const { status, body } = await send('/v1/nothing')
    expect(status).toBe(404)
    expect(body.error.message).toContain('Unrecognized request URL (GET: /v1/nothing)')
    expect((await send('/v1/customers', { method: 'PUT' })).status).toBe(404)
    expect((await send('/v2/core/nothing')).body.error.type).toBe('invalid_request_error')
  })

  it('in another API version is refused, and every answer names version and request', async () => {
    const old = await send('/v1/customers', { headers: { 'Stripe-Version': '2020-08-27' } })
    expect(old.status).toBe(400)
    const { headers } = await send('/v1/customers')
    expect(headers.get('stripe-version')).toBe('2026-10-28.endive')
    expect(headers.get('request-id')).toMatch(/^req_/)
  })

  it.each([
    ['{}', 'application/json'],
    ['name=a&name[b]=c', form],
    ['[x]=1', form],
    ['name=\xff', form],
  ])('with a body that cannot be read (%s) is 400', async (body, type) => {
    const bytes = Buffer.from(body, 'latin1')
    const answer = await send('/v1/products', {
      method: 'POST',
      body: bytes,
      headers: { 'Content-Type': type },
    })
    expect(answer.status).toBe(400)
  })

  it('of more than a megabyte is 413', async () => {
    const body = `name=${'x'.repeat(1_100_000)}`
    const answer = await send('/v1/products', {
      method: 'POST',
      body,
      headers: { 'Content-Type': form },
    })
    expect(answer.status).toBe(413)
  })

  it.each([
    ['name=Pro&colour=red', 'parameter_unknown', 'colour'],
    ['description=x', 'parameter_missing', 'name'],
    ['name=', 'parameter_invalid_empty', 'name'],
    ['name=Pro&active=maybe', undefined, 'active'],
    ['name=Pro&marketing_features[0][size]=1', 'parameter_unknown', 'marketing_features[0][size]'],
  ])('with parameters %s is refused, naming the parameter', async (body, code, param) => {
    const answer = await send('/v1/products', {
      method: 'POST',
      body,
      headers: { 'Content-Type': form },
    })
    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatchObject({ type: 'invalid_request_error', param })
    expect(answer.body.error.code).toBe(code)
  })

  it('for an object that is not there is resource_missing', async () => {
    const error = await refused(sandbox.stripe.customers.retrieve('cus_none', {}, seller))
    expect(error).toMatchObject({ statusCode: 404, code: 'resource_missing', param: 'id' })
    expect(error.message).toBe("No such customer: 'cus_none'")
  })
})

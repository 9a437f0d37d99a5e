import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { answered, asApp, asPerson } from '@/tests/support/api-clients'
import { otherKey, signedJwt } from '@/tests/support/api-jwt'
import { openApi } from '@/tests/support/open-api'

const api = openApi()

const plans = (appId: number) => answered(asApp(appId).rest.apps.listPlans())

async function spendAllOf(listing: { id: string }): Promise<void> {
  const expire = BigInt(Date.now() + 1_800_000)
  await db().rateLimit.upsert({
    where: { key: `v3:app:${listing.id}` },
    create: { key: `v3:app:${listing.id}`, points: 4999, expire },
    update: { points: 4999, expire },
  })
}

it('refuses an app that has spent its hour, and nobody else', async () => {
  await spendAllOf(api.market.hexlint)
  const last = await plans(301)
  expect(last.status).toBe(200)
  expect(last.headers).toMatchObject({
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': '5000',
  })
  const refused = await plans(301)
  expect(refused.status).toBe(403)
  expect(refused.data).toMatchObject({ message: 'API rate limit exceeded', status: '403' })
  expect(refused.headers).toMatchObject({
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': '5000',
  })
  const wait = Number(refused.headers['retry-after'])
  expect(wait).toBeGreaterThan(1700)
  expect(wait).toBeLessThanOrEqual(1801)
  expect((await plans(302)).status).toBe(200)
})

it('begins a new hour when the old one is over', async () => {
  await spendAllOf(api.market.hexlint)
  const key = `v3:app:${api.market.hexlint.id}`
  await db().rateLimit.update({ where: { key }, data: { expire: BigInt(Date.now() - 1) } })
  expect((await plans(301)).headers['x-ratelimit-used']).toBe('1')
})

it('lets nobody spend the hour of an app that they are not', async () => {
  const before = Number((await plans(302)).headers['x-ratelimit-used'])
  for (const token of [signedJwt(302, {}, otherKey), signedJwt(302, { exp: 1 })]) {
    const refused = await answered(asPerson(token).rest.apps.listPlans())
    expect(refused.status).toBe(401)
    expect(refused.headers['x-ratelimit-limit']).toBe('60')
  }
  expect((await plans(302)).headers['x-ratelimit-used']).toBe(String(before + 1))
})

it('gives strangers sixty tries an hour by address', async () => {
  const from = (address: string) =>
    answered(asPerson().rest.apps.listPlans({ headers: { 'x-forwarded-for': address } }))
  const expire = BigInt(Date.now() + 60_000)
  await db().rateLimit.create({ data: { key: 'v3:ip:192.0.2.7', points: 59, expire } })
  expect((await from('192.0.2.7')).status).toBe(401)
  expect((await from('192.0.2.7')).status).toBe(403)
  expect((await from('192.0.2.8')).status).toBe(401)
})

it('counts every request of many at once', async () => {
  const before = Number((await plans(302)).headers['x-ratelimit-used'])
  await Promise.all(Array.from({ length: 20 }, () => plans(302)))
  expect((await plans(302)).headers['x-ratelimit-used']).toBe(String(before + 21))
})

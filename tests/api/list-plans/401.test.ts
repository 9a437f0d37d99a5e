import { createHmac, createPublicKey } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { appKey, asOAuthApp, asPerson, expectAnswer } from '@/tests/support/api-clients'
import { otherKey, signedJwt } from '@/tests/support/api-jwt'
import { secretOf } from '@/tests/support/api-market'
import { openApi } from '@/tests/support/open-api'

const path = '/marketplace_listing/plans'
openApi()
const undecodable = 'A JSON web token could not be decoded'

const plansAs = (token?: string) => asPerson(token).rest.apps.listPlans()
const now = Math.floor(Date.now() / 1000)

function withHmac(): string {
  const publicKey = createPublicKey(appKey()).export({ type: 'spki', format: 'pem' }).toString()
  const [, payload] = signedJwt(301).split('.')
  const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url')
  const signature = createHmac('sha256', publicKey).update(`${header}.${payload}`)
  return `${header}.${payload}.${signature.digest('base64url')}`
}

function withoutSignature(): string {
  const [, payload] = signedJwt(301).split('.')
  const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
  return `${header}.${payload}.`
}

const issuedAt =
  "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"
const expired =
  "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"
const tooFar = "'Expiration time' claim ('exp') is too far in the future"

it.each([
  ['nothing', () => undefined, 'Requires authentication'],
  ['a word', () => 'hello', undecodable],
  ['a person’s token', () => 'ghu_0123456789', undecodable],
  ['a JWT with alg none', withoutSignature, undecodable],
  ['a JWT signed with the public key as HMAC secret', withHmac, undecodable],
  ['a JWT signed with another key', () => signedJwt(301, {}, otherKey), undecodable],
  ['an expired JWT', () => signedJwt(301, { iat: now - 700, exp: now - 100 }), expired],
  ['a JWT without an end', () => signedJwt(301, { exp: undefined }), expired],
  ['a JWT of the future', () => signedJwt(301, { iat: now + 300, exp: now + 400 }), issuedAt],
  ['a JWT for an hour', () => signedJwt(301, { exp: now + 3600 }), tooFar],
])('refuses %s', async (_, token, message) => {
  const { data } = await expectAnswer(path, 401, plansAs(token()))
  const documentation_url = 'https://docs.github.com/rest'
  expect(data).toEqual({ message, documentation_url, status: '401' })
})

it.each([
  ['a wrong secret', 'Iv1.lane', 'guessed'],
  ['an empty secret', 'Iv1.lane', ''],
  ['the secret of another app', 'Iv1.other', secretOf('lane')],
  ['the number of a GitHub App', '301', ''],
  ['SQL for a client id', "' or 1=1 --", 'x'],
  ['a null character', 'Iv1.lane\0', secretOf('lane')],
])('refuses %s', async (_, clientId, secret) => {
  const { data } = await expectAnswer(path, 401, asOAuthApp(clientId, secret).rest.apps.listPlans())
  expect(data).toMatchObject({ message: 'Bad credentials' })
})

it('refuses an app without a key as GitHub does', async () => {
  await db().appConnection.delete({
    where: { listingId: (await db().listing.findFirstOrThrow({ where: { slug: 'warden' } })).id },
  })
  const { data } = await expectAnswer(path, 401, plansAs(signedJwt(302)))
  expect(data).toMatchObject({ message: 'Integration must generate a public key' })
})

it('refuses a secret from the moment that it is replaced, and takes the new one', async () => {
  const plans = (secret: string) => asOAuthApp('Iv1.lane', secret).rest.apps.listPlans()
  await expectAnswer(path, 200, plans(secretOf('lane')))
  const { connectClient } = await import('@/tests/support/api-market')
  const listing = await db().listing.findUniqueOrThrow({ where: { clientId: 'Iv1.lane' } })
  await connectClient(listing.id, 'another-secret')
  await expectAnswer(path, 401, plans(secretOf('lane')))
  await expectAnswer(path, 200, plans('another-secret'))
})

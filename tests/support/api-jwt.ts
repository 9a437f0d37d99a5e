import { createSign, generateKeyPairSync } from 'node:crypto'
import { appKey } from './api-clients'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A key that no app has. */
export const otherKey = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey

/** A JWT of an app, good unless its claims or its key are not. */
export function signedJwt(
  issuer: number | string,
  claims: Record<string, unknown> = {},
  key = appKey(),
): string {
  const now = Math.floor(Date.now() / 1000)
  const all = { iat: now - 30, exp: now + 570, iss: issuer, ...claims }
  const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(all)}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`
}

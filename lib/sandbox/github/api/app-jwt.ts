import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import type { Sandbox } from '../sandbox'
import { type App, findAppById, findClient } from '../store/apps'
import { ApiError, jwtRequired } from './errors'

const LONGEST_LIFE = 10 * 60

const headerSchema = z.object({ alg: z.literal('RS256') })
const claimsSchema = z.record(z.string(), z.unknown())
const number = z.number()

function decode<T>(part: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')))
  } catch {
    throw jwtRequired()
  }
}

function issuer(sandbox: Sandbox, iss: unknown): App {
  if (typeof iss !== 'string' && typeof iss !== 'number') {
    throw new ApiError(401, "Missing 'issuer' claim ('iss') in assertion")
  }
  const client = findClient(sandbox.database, String(iss))
  const app =
    client?.kind === 'app'
      ? client.app
      : /^\d+$/.test(String(iss))
        ? findAppById(sandbox.database, Number(iss))
        : undefined
  if (app === undefined) throw new ApiError(404, 'Integration not found')
  return app
}

function checkTimes(claims: Record<string, unknown>, now: number): void {
  const iat = number.safeParse(claims.iat)
  if (!iat.success || iat.data > now) {
    throw new ApiError(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    )
  }
  const exp = number.safeParse(claims.exp)
  if (!exp.success || exp.data <= now) {
    throw new ApiError(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    )
  }
  if (exp.data > now + LONGEST_LIFE) {
    throw new ApiError(401, "'Expiration time' claim ('exp') is too far in the future")
  }
}

/**
 * The app that a JWT proves to be: RS256 with the app's key, issued in the past, expiring within ten
 * minutes ("Generating a JSON Web Token for a GitHub App").
 */
export function verifyAppJwt(sandbox: Sandbox, token: string): App {
  const [header, payload, signature, ...rest] = token.split('.')
  if (!header || !payload || !signature || rest.length > 0) throw jwtRequired()
  decode(header, headerSchema)
  const claims = decode(payload, claimsSchema)
  const app = issuer(sandbox, claims.iss)
  const signed = verify(
    'sha256',
    Buffer.from(`${header}.${payload}`),
    createPublicKey(app.publicKey),
    Buffer.from(signature, 'base64url'),
  )
  if (!signed) throw jwtRequired()
  checkTimes(claims, Math.floor(sandbox.now().getTime() / 1000))
  return app
}

import { type KeyObject, verify } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { err, ok, type Result } from '../../core/result'
import { type ApiError, undecodable } from './errors'

const longestLife = 10 * 60
/** How far a client's clock may be ahead of ours. */
const skew = 60

/** What an app claims in its JWT. Seconds since 1970, UTC, if the app keeps to the rules. */
export interface AppClaims {
  issuer: string
  issuedAt: unknown
  expiresAt: unknown
}

/** What a JWT claims, before anything is proved. Its algorithm must be RS256: `none` and HMACs prove nothing here, and an extension that has to be understood is none of ours. */
export function readClaims(token: string): Result<AppClaims, ApiError> {
  try {
    const { alg, crit } = decodeProtectedHeader(token)
    if (alg !== 'RS256' || crit !== undefined) return err(undecodable)
    const { iss, iat, exp }: Record<string, unknown> = decodeJwt(token)
    if (typeof iss !== 'string' && typeof iss !== 'number') {
      return err({ status: 401, message: "Missing 'issuer' claim ('iss') in assertion" })
    }
    return ok({ issuer: String(iss), issuedAt: iat, expiresAt: exp })
  } catch {
    return err(undecodable)
  }
}

/** Whether one of the app's RSA keys signed the JWT, as RS256 says (RFC 7518 §3.3). */
export function isSignedBy(token: string, keys: readonly KeyObject[]): boolean {
  const end = token.lastIndexOf('.')
  const signed = Buffer.from(token.slice(0, end))
  const signature = Buffer.from(token.slice(end + 1), 'base64url')
  return keys.some((key) => verify('sha256', signed, key, signature))
}

function refused(message: string): ApiError {
  return { status: 401, message }
}

/**
 * What is wrong with a JWT's times, in GitHub's words, from which Octokit knows that its clock is
 * off: issued at most a minute ahead, expired not yet, and within ten minutes ("Generating a JSON Web
 * Token for a GitHub App"). `now` in seconds since 1970.
 */
export function wrongTimes({ issuedAt, expiresAt }: AppClaims, now: number): ApiError | undefined {
  if (typeof issuedAt !== 'number' || issuedAt > now + skew) {
    return refused(
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    )
  }
  if (typeof expiresAt !== 'number' || expiresAt <= now) {
    return refused(
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    )
  }
  if (expiresAt > now + longestLife) {
    return refused("'Expiration time' claim ('exp') is too far in the future")
  }
  return undefined
}

import type { KeyObject } from 'node:crypto'
import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose'
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

/** What a JWT claims, before anything is proved. Its algorithm must be RS256: `none` and HMACs prove nothing here. */
export function readClaims(token: string): Result<AppClaims, ApiError> {
  try {
    if (decodeProtectedHeader(token).alg !== 'RS256') return err(undecodable)
    const { iss, iat, exp }: Record<string, unknown> = decodeJwt(token)
    if (typeof iss !== 'string' && typeof iss !== 'number') {
      return err({ status: 401, message: "Missing 'issuer' claim ('iss') in assertion" })
    }
    return ok({ issuer: String(iss), issuedAt: iat, expiresAt: exp })
  } catch {
    return err(undecodable)
  }
}

/** Whether one of the app's keys signed the JWT. */
export async function isSignedBy(token: string, keys: readonly KeyObject[]): Promise<boolean> {
  for (const key of keys) {
    try {
      await compactVerify(token, key, { algorithms: ['RS256'] })
      return true
    } catch {}
  }
  return false
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

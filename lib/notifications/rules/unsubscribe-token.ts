import { timingSafeEqual } from 'node:crypto'
import { deriveToken } from '../../core/secrets'

const purposeOf = (mailId: string) => `unsubscribe:${mailId}`

/** What an unsubscribe address carries: the mail that it stood in, and a signature, so that nobody can leave for another. */
export function unsubscribeToken(secret: string, mailId: string): string {
  return `${mailId}.${deriveToken(secret, purposeOf(mailId))}`
}

/** The mail that a token was made for; null when it was not made here, or was damaged on the way. */
export function mailOfToken(secret: string, token: string): string | null {
  const [mailId = '', signature = ''] = token.split('.', 2)
  const given = Buffer.from(signature)
  const expected = Buffer.from(deriveToken(secret, purposeOf(mailId)))
  return given.length === expected.length && timingSafeEqual(given, expected) ? mailId : null
}

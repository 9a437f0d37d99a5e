import { z } from 'zod'
import type { Database } from './database'
import { hashToken, randomToken } from './tokens'

const sessionRow = z.object({ userId: z.number() })

/** Returns the secret that goes into the cookie. */
export function createSession(database: Database, userId: number, at: string): string {
  const secret = randomToken('', 40)
  database.insert('sessions', { hash: hashToken(secret), userId, createdAt: at })
  return secret
}

export function sessionUserId(database: Database, secret: string): number | undefined {
  return database.get(sessionRow, 'SELECT userId FROM sessions WHERE hash = :hash', {
    hash: hashToken(secret),
  })?.userId
}

export function deleteSession(database: Database, secret: string): void {
  database.run('DELETE FROM sessions WHERE hash = :hash', { hash: hashToken(secret) })
}

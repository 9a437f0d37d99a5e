import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { permissionsColumn, stringsColumn } from './apps'
import { type Database, json } from './database'

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A secret of letters and digits behind its prefix, such as `ghs_…`. */
export function randomToken(prefix: string, length = 36): string {
  let token = prefix
  while (token.length < prefix.length + length) {
    for (const byte of randomBytes(length)) {
      // 248 is the largest multiple of 62 in a byte: no letter is likelier than another.
      if (byte < 248 && token.length < prefix.length + length) token += CHARACTERS[byte % 62]
    }
  }
  return token
}

/** Secrets are kept as their SHA-256. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64')
}

const userTokenRow = z.object({
  id: z.number(),
  hash: z.string(),
  lastEight: z.string(),
  grantId: z.number(),
  scopes: stringsColumn,
  repositoryId: z.number().nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  refreshExpiresAt: z.string().nullable(),
})

export type UserToken = z.output<typeof userTokenRow>

const installationTokenRow = z.object({
  installationId: z.number(),
  permissions: permissionsColumn,
  repositoryIds: z.union([z.null(), json(z.array(z.number()))]),
  expiresAt: z.string(),
})

export type InstallationToken = z.output<typeof installationTokenRow>

export function findUserToken(database: Database, token: string): UserToken | undefined {
  return database.get(userTokenRow, 'SELECT * FROM userTokens WHERE hash = :hash', {
    hash: hashToken(token),
  })
}

export function findUserTokenByRefresh(database: Database, token: string): UserToken | undefined {
  return database.get(userTokenRow, 'SELECT * FROM userTokens WHERE refreshHash = :hash', {
    hash: hashToken(token),
  })
}

/** Its refresh token dies with it. */
export function deleteUserToken(database: Database, id: number): void {
  database.run('DELETE FROM userTokens WHERE id = :id', { id })
}

export function findInstallationToken(
  database: Database,
  token: string,
): InstallationToken | undefined {
  return database.get(installationTokenRow, 'SELECT * FROM installationTokens WHERE hash = :hash', {
    hash: hashToken(token),
  })
}

export function deleteInstallationToken(database: Database, token: string): void {
  database.run('DELETE FROM installationTokens WHERE hash = :hash', { hash: hashToken(token) })
}

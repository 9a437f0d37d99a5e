import { z } from 'zod'
import { type Permissions, permissionsColumn, stringsColumn } from './apps'
import type { Database } from './database'

const grantRow = z.object({
  id: z.number(),
  clientId: z.string(),
  userId: z.number(),
  scopes: stringsColumn,
  permissions: permissionsColumn,
  createdAt: z.string(),
  updatedAt: z.string(),
})

/** That a person authorized an app, and what was on the page then. */
export type Grant = z.output<typeof grantRow>

export function findGrant(database: Database, clientId: string, userId: number): Grant | undefined {
  return database.get(
    grantRow,
    'SELECT * FROM grants WHERE clientId = :clientId AND userId = :userId',
    { clientId, userId },
  )
}

export function findGrantById(database: Database, id: number): Grant | undefined {
  return database.get(grantRow, 'SELECT * FROM grants WHERE id = :id', { id })
}

export function grantsOf(database: Database, userId: number): Grant[] {
  return database.all(grantRow, 'SELECT * FROM grants WHERE userId = :userId ORDER BY id', {
    userId,
  })
}

export function saveGrant(
  database: Database,
  grant: {
    clientId: string
    userId: number
    scopes: string[]
    permissions: Permissions
    at: string
  },
): Grant {
  const { at, ...values } = grant
  database.run(
    `INSERT INTO grants (id, clientId, userId, scopes, permissions, createdAt, updatedAt)
     VALUES (:id, :clientId, :userId, :scopes, :permissions, :at, :at)
     ON CONFLICT (clientId, userId) DO UPDATE
       SET scopes = excluded.scopes, permissions = excluded.permissions, updatedAt = :at`,
    { ...values, at, id: database.nextId() },
  )
  const saved = findGrant(database, grant.clientId, grant.userId)
  if (saved === undefined) throw new Error('The grant was not saved')
  return saved
}

/** Every token and code of it dies with it. */
export function deleteGrant(database: Database, id: number): void {
  database.run('DELETE FROM grants WHERE id = :id', { id })
}

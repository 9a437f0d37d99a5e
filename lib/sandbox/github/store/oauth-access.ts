import { z } from 'zod'
import type { OauthApp } from './apps'
import type { Database } from './database'

const accessRow = z.object({
  organizationId: z.number(),
  clientId: z.string(),
  state: z.enum(['requested', 'approved', 'denied']),
  updatedAt: z.string(),
})

/** How an OAuth App stands under an organization's access policy, once somebody asked for it. */
export type OauthAccess = z.output<typeof accessRow>

export function findOauthAccess(
  database: Database,
  organizationId: number,
  clientId: string,
): OauthAccess | undefined {
  return database.get(
    accessRow,
    'SELECT * FROM oauthAccess WHERE organizationId = :organizationId AND clientId = :clientId',
    { organizationId, clientId },
  )
}

export function listOauthAccess(database: Database, organizationId: number): OauthAccess[] {
  return database.all(
    accessRow,
    'SELECT * FROM oauthAccess WHERE organizationId = :organizationId ORDER BY clientId',
    { organizationId },
  )
}

export function saveOauthAccess(database: Database, access: OauthAccess): void {
  database.run(
    `INSERT INTO oauthAccess (organizationId, clientId, state, updatedAt)
     VALUES (:organizationId, :clientId, :state, :updatedAt)
     ON CONFLICT (organizationId, clientId) DO UPDATE
       SET state = excluded.state, updatedAt = excluded.updatedAt`,
    access,
  )
}

/** Whether an OAuth App may reach what an account owns: restrictions are on for every organization, as they are for new ones, and its own apps stay. */
export function mayReachOwned(
  database: Database,
  ownerId: number,
  app: Pick<OauthApp, 'clientId' | 'ownerId'>,
  isOrganization: boolean,
): boolean {
  if (!isOrganization || app.ownerId === ownerId) return true
  return findOauthAccess(database, ownerId, app.clientId)?.state === 'approved'
}

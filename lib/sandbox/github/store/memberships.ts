import { z } from 'zod'
import { type Database, flag } from './database'

const membershipRow = z.object({
  organizationId: z.number(),
  userId: z.number(),
  role: z.enum(['admin', 'member']),
  public: flag,
})

const found = z.object({ found: z.number() })

export type Membership = z.output<typeof membershipRow>

export function findMembership(
  database: Database,
  organizationId: number,
  userId: number,
): Membership | undefined {
  return database.get(
    membershipRow,
    'SELECT * FROM memberships WHERE organizationId = :organizationId AND userId = :userId',
    { organizationId, userId },
  )
}

export function listMemberships(database: Database, organizationId: number): Membership[] {
  return database.all(
    membershipRow,
    'SELECT * FROM memberships WHERE organizationId = :organizationId',
    { organizationId },
  )
}

/** Owner of an organization, or the person whose account it is. */
export function administers(database: Database, accountId: number, userId: number): boolean {
  return accountId === userId || findMembership(database, accountId, userId)?.role === 'admin'
}

export function isOutsideCollaborator(
  database: Database,
  organizationId: number,
  userId: number,
): boolean {
  if (findMembership(database, organizationId, userId) !== undefined) return false
  const row = database.get(
    found,
    `SELECT 1 AS found FROM collaborators JOIN repositories ON repositories.id = repositoryId
     WHERE ownerId = :organizationId AND userId = :userId`,
    { organizationId, userId },
  )
  return row !== undefined
}

export function saveMembership(
  database: Database,
  membership: Pick<Membership, 'organizationId' | 'userId' | 'role'> & { public?: boolean },
): void {
  database.run(
    `INSERT INTO memberships (organizationId, userId, role, public)
     VALUES (:organizationId, :userId, :role, :public)
     ON CONFLICT DO UPDATE SET role = excluded.role`,
    { ...membership, public: membership.public ?? false },
  )
}

/** Manages the billing without being a member: kept apart, so that nobody takes one for a member. */
export function isBillingManager(
  database: Database,
  organizationId: number,
  userId: number,
): boolean {
  const row = database.get(
    found,
    `SELECT 1 AS found FROM billingManagers
     WHERE organizationId = :organizationId AND userId = :userId`,
    { organizationId, userId },
  )
  return row !== undefined
}

/** The role as GitHub's API tells it, where a billing manager has one too. */
export function organizationRole(
  database: Database,
  organizationId: number,
  userId: number,
): Membership['role'] | 'billing_manager' | null {
  const membership = findMembership(database, organizationId, userId)
  if (membership !== undefined) return membership.role
  return isBillingManager(database, organizationId, userId) ? 'billing_manager' : null
}

export function saveBillingManager(
  database: Database,
  organizationId: number,
  userId: number,
): void {
  database.run(
    'INSERT OR IGNORE INTO billingManagers (organizationId, userId) VALUES (:organizationId, :userId)',
    { organizationId, userId },
  )
}

export function deleteBillingManager(
  database: Database,
  organizationId: number,
  userId: number,
): void {
  database.run(
    'DELETE FROM billingManagers WHERE organizationId = :organizationId AND userId = :userId',
    { organizationId, userId },
  )
}

/** Takes the person's rights on the organization's repositories too, as GitHub does. */
export function deleteMembership(database: Database, organizationId: number, userId: number): void {
  database.run(
    'DELETE FROM memberships WHERE organizationId = :organizationId AND userId = :userId',
    { organizationId, userId },
  )
  database.run(
    `DELETE FROM collaborators WHERE userId = :userId
       AND repositoryId IN (SELECT id FROM repositories WHERE ownerId = :organizationId)`,
    { organizationId, userId },
  )
}

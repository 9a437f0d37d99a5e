import { z } from 'zod'
import { type Database, flag, json, type Row } from './database'

const accountRow = z.object({
  id: z.number(),
  type: z.enum(['User', 'Organization']),
  login: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  emailIsPublic: flag,
  otherEmails: json(z.array(z.object({ email: z.string(), verified: z.boolean() }))),
  bio: z.string().nullable(),
  company: z.string().nullable(),
  location: z.string().nullable(),
  membersCanRequest: flag,
  outsideCollaboratorsCanRequest: flag,
  repositoryAdminsCanInstall: flag,
  defaultRepositoryPermission: z.enum(['none', 'read', 'write', 'admin']),
  createdAt: z.string(),
  updatedAt: z.string(),
})

/** A user or an organization: one space of ids and of logins. */
export type Account = z.output<typeof accountRow>

export function findAccount(database: Database, login: string): Account | undefined {
  return database.get(accountRow, 'SELECT * FROM accounts WHERE login = :login', { login })
}

export function findAccountById(database: Database, id: number): Account | undefined {
  return database.get(accountRow, 'SELECT * FROM accounts WHERE id = :id', { id })
}

/** For an id that another row refers to: that it is missing would be a bug. */
export function accountOf(database: Database, id: number): Account {
  const account = findAccountById(database, id)
  if (account === undefined) throw new Error(`No account ${id}`)
  return account
}

export function listUsers(database: Database): Account[] {
  return database.all(accountRow, "SELECT * FROM accounts WHERE type = 'User' ORDER BY login")
}

export function updateAccount(database: Database, id: number, changes: Row): void {
  database.update('accounts', id, changes)
}

/** The organizations of a user, by login. */
export function organizationsOf(database: Database, userId: number): Account[] {
  return database.all(
    accountRow,
    `SELECT accounts.* FROM accounts JOIN memberships ON organizationId = accounts.id
     WHERE userId = :userId ORDER BY login`,
    { userId },
  )
}

/** Organizations whose billing the user manages. */
export function billedOrganizationsOf(database: Database, userId: number): Account[] {
  return database.all(
    accountRow,
    `SELECT accounts.* FROM accounts JOIN billingManagers ON organizationId = accounts.id
     WHERE userId = :userId ORDER BY login`,
    { userId },
  )
}

/** Who manages the billing of an organization, by login. */
export function billingManagersOf(database: Database, organizationId: number): Account[] {
  return database.all(
    accountRow,
    `SELECT accounts.* FROM accounts JOIN billingManagers ON userId = accounts.id
     WHERE organizationId = :organizationId ORDER BY login`,
    { organizationId },
  )
}

/** Organizations where the user is an outside collaborator of some repository. */
export function collaborationsOf(database: Database, userId: number): Account[] {
  return database.all(
    accountRow,
    `SELECT * FROM accounts WHERE type = 'Organization'
       AND id IN (SELECT ownerId FROM repositories JOIN collaborators ON repositoryId = repositories.id
                  WHERE userId = :userId)
       AND id NOT IN (SELECT organizationId FROM memberships WHERE userId = :userId)
     ORDER BY login`,
    { userId },
  )
}

/** The members of an organization, by login. */
export function membersOf(database: Database, organizationId: number): Account[] {
  return database.all(
    accountRow,
    `SELECT accounts.* FROM accounts JOIN memberships ON userId = accounts.id
     WHERE organizationId = :organizationId ORDER BY login`,
    { organizationId },
  )
}

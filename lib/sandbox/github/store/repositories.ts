import { z } from 'zod'
import { type Database, flag, type Row } from './database'
import { findMembership } from './memberships'

const repositoryRow = z.object({
  id: z.number(),
  ownerId: z.number(),
  owner: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  private: flag,
  createdAt: z.string(),
  updatedAt: z.string(),
})

export type Repository = z.output<typeof repositoryRow>

/** From the least to the most; the words of GitHub's `permissions` object. */
export const repositoryRoles = ['pull', 'triage', 'push', 'maintain', 'admin'] as const
export type RepositoryRole = (typeof repositoryRoles)[number]

const SELECT = `SELECT repositories.*, accounts.login AS owner
  FROM repositories JOIN accounts ON accounts.id = ownerId`

export function findRepository(
  database: Database,
  owner: string,
  name: string,
): Repository | undefined {
  return database.get(
    repositoryRow,
    `${SELECT} WHERE login = :owner AND repositories.name = :name`,
    {
      owner,
      name,
    },
  )
}

export function findRepositoryById(database: Database, id: number): Repository | undefined {
  return database.get(repositoryRow, `${SELECT} WHERE repositories.id = :id`, { id })
}

/** By name, without regard to case. */
export function repositoriesOf(database: Database, ownerId: number): Repository[] {
  return database.all(
    repositoryRow,
    `${SELECT} WHERE ownerId = :ownerId ORDER BY repositories.name`,
    {
      ownerId,
    },
  )
}

export function listRepositories(database: Database): Repository[] {
  return database.all(repositoryRow, `${SELECT} ORDER BY login, repositories.name`)
}

export function updateRepository(database: Database, id: number, changes: Row): void {
  database.update('repositories', id, changes)
}

export function deleteRepository(database: Database, id: number): void {
  database.run('DELETE FROM repositories WHERE id = :id', { id })
}

export function saveCollaborator(
  database: Database,
  collaborator: { repositoryId: number; userId: number; permission: RepositoryRole },
): void {
  database.run(
    `INSERT INTO collaborators VALUES (:repositoryId, :userId, :permission)
     ON CONFLICT DO UPDATE SET permission = excluded.permission`,
    collaborator,
  )
}

const collaboratorRow = z.object({ permission: z.enum(repositoryRoles) })
const BASE_ROLE = { none: null, read: 'pull', write: 'push', admin: 'admin' } as const
const organizationRow = z.object({
  type: z.enum(['User', 'Organization']),
  defaultRepositoryPermission: z.enum(['none', 'read', 'write', 'admin']),
})

function highest(roles: (RepositoryRole | null | undefined)[]): RepositoryRole | null {
  return repositoryRoles.findLast((role) => roles.includes(role)) ?? null
}

/**
 * What a person was given on a repository: as its owner, by the organization's base permission or
 * as a collaborator. That everybody can read a public repository is not a given role: null.
 */
export function repositoryRole(
  database: Database,
  repository: Pick<Repository, 'id' | 'ownerId'>,
  userId: number,
): RepositoryRole | null {
  if (repository.ownerId === userId) return 'admin'
  const given = database.get(
    collaboratorRow,
    'SELECT permission FROM collaborators WHERE repositoryId = :id AND userId = :userId',
    { id: repository.id, userId },
  )?.permission
  const membership = findMembership(database, repository.ownerId, userId)
  if (membership === undefined) return given ?? null
  if (membership.role === 'admin') return 'admin'
  const owner = database.get(organizationRow, 'SELECT * FROM accounts WHERE id = :id', {
    id: repository.ownerId,
  })
  return highest([given, owner && BASE_ROLE[owner.defaultRepositoryPermission]])
}

import { z } from 'zod'
import { permissionsColumn, stringsColumn } from './apps'
import { type Database, flag, json, type Row } from './database'
import { findRepositoryById, type Repository, repositoriesOf } from './repositories'

const installationRow = z.object({
  id: z.number(),
  appId: z.number(),
  accountId: z.number(),
  selection: z.enum(['all', 'selected']),
  permissions: permissionsColumn,
  events: stringsColumn,
  createdAt: z.string(),
  updatedAt: z.string(),
  suspendedAt: z.string().nullable(),
  suspendedBy: z.number().nullable(),
  suspendedByApp: flag,
})

export type Installation = z.output<typeof installationRow>

const requestRow = z.object({
  id: z.number(),
  appId: z.number(),
  accountId: z.number(),
  requesterId: z.number(),
  selection: z.enum(['all', 'selected']),
  repositoryIds: json(z.array(z.number())),
  createdAt: z.string(),
})

export type InstallationRequest = z.output<typeof requestRow>

export function findInstallation(database: Database, id: number): Installation | undefined {
  return database.get(installationRow, 'SELECT * FROM installations WHERE id = :id', { id })
}

export function findInstallationOn(
  database: Database,
  appId: number,
  accountId: number,
): Installation | undefined {
  return database.get(
    installationRow,
    'SELECT * FROM installations WHERE appId = :appId AND accountId = :accountId',
    { appId, accountId },
  )
}

export function installationsOfApp(database: Database, appId: number): Installation[] {
  return database.all(
    installationRow,
    'SELECT * FROM installations WHERE appId = :appId ORDER BY id',
    { appId },
  )
}

export function installationsOn(database: Database, accountId: number): Installation[] {
  return database.all(
    installationRow,
    'SELECT * FROM installations WHERE accountId = :accountId ORDER BY id',
    { accountId },
  )
}

export function updateInstallation(database: Database, id: number, changes: Row): void {
  database.update('installations', id, changes)
}

export function deleteInstallation(database: Database, id: number): void {
  database.run('DELETE FROM installations WHERE id = :id', { id })
}

const idRow = z.object({ repositoryId: z.number() })

/** The repositories the app reaches: every one of the account, or the chosen ones. */
export function installationRepositories(
  database: Database,
  installation: Pick<Installation, 'id' | 'accountId' | 'selection'>,
): Repository[] {
  const all = repositoriesOf(database, installation.accountId)
  if (installation.selection === 'all') return all
  const chosen = database.all(
    idRow,
    'SELECT repositoryId FROM installationRepositories WHERE installationId = :id',
    { id: installation.id },
  )
  const ids = new Set(chosen.map((row) => row.repositoryId))
  return all.filter((repository) => ids.has(repository.id))
}

export function setInstallationRepositories(
  database: Database,
  installationId: number,
  repositoryIds: readonly number[],
): void {
  database.run('DELETE FROM installationRepositories WHERE installationId = :installationId', {
    installationId,
  })
  for (const repositoryId of new Set(repositoryIds)) {
    database.insert('installationRepositories', { installationId, repositoryId })
  }
}

export function findRequest(database: Database, id: number): InstallationRequest | undefined {
  return database.get(requestRow, 'SELECT * FROM installationRequests WHERE id = :id', { id })
}

export function requestsForApp(database: Database, appId: number): InstallationRequest[] {
  return database.all(
    requestRow,
    'SELECT * FROM installationRequests WHERE appId = :appId ORDER BY id',
    { appId },
  )
}

export function requestsOn(database: Database, accountId: number): InstallationRequest[] {
  return database.all(
    requestRow,
    'SELECT * FROM installationRequests WHERE accountId = :accountId ORDER BY id',
    { accountId },
  )
}

export function requestsBy(database: Database, requesterId: number): InstallationRequest[] {
  return database.all(
    requestRow,
    'SELECT * FROM installationRequests WHERE requesterId = :requesterId ORDER BY id',
    { requesterId },
  )
}

export function deleteRequest(database: Database, id: number): void {
  database.run('DELETE FROM installationRequests WHERE id = :id', { id })
}

/** What was asked for and still exists. */
export function requestedRepositories(
  database: Database,
  request: InstallationRequest,
): Repository[] {
  return request.repositoryIds.flatMap((id) => findRepositoryById(database, id) ?? [])
}

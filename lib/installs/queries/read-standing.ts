import { holdAccessToken } from '../../accounts/commands/hold-access-token'
import { readRole } from '../../accounts/commands/read-role'
import type { Actor } from '../../accounts/types'
import { listInstallationRepositories } from '../../adapters/github/list-installation-repositories'
import { listPersonalRepositories } from '../../adapters/github/list-personal-repositories'
import type { GithubRepository } from '../../adapters/github/types'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { Account, OrganizationConnection } from '../../db/generated/client'
import { relationFrom } from '../rules'
import type { Relation } from '../types'

/** How a person stands to an account, and which of its repositories they can be shown. */
export interface Standing {
  relation: Relation
  repositories: GithubRepository[]
}

type AccountWithConnection = Account & { connection: OrganizationConnection | null }

async function readPersonal(token: string, login: string): Promise<Result<Standing>> {
  const repositories = await listPersonalRepositories(token, login)
  return repositories.ok ? ok({ relation: 'self', repositories: repositories.value }) : repositories
}

/** Repositories of the marketplace's installation that the person reaches; none when GitHub shows none. */
export async function readRepositories(token: string, installationId: number, owner: string) {
  const read = await listInstallationRepositories(token, installationId)
  if (!read.ok) return read.error.code === 'not_found' ? ok([]) : read
  return ok(read.value.filter((repository) => repository.owner === owner))
}

/**
 * Asks GitHub how a person stands to an account now: role and rights on each repository. Errors:
 * `not_found` for an account that is not the person's to know of, `organization_not_connected`,
 * `session_expired`, `github_unavailable`.
 */
export async function readStanding(
  actor: Actor,
  account: AccountWithConnection,
): Promise<Result<Standing>> {
  if (account.id !== actor.accountId && account.type === 'User')
    return err(domainError('not_found'))
  const token = await holdAccessToken(actor.userId)
  if (!token.ok) return token
  if (account.id === actor.accountId) return readPersonal(token.value, account.login)
  const role = await readRole({ organizationId: account.id, memberId: actor.accountId })
  if (!role.ok) return role
  const installationId = Number(account.connection?.githubInstallationId)
  const repositories = await readRepositories(token.value, installationId, account.login)
  if (!repositories.ok) return repositories
  const relation = relationFrom(
    role.value === 'admin' ? 'owner' : role.value,
    repositories.value.length,
  )
  if (relation === 'none') return err(domainError('not_found'))
  return ok({ relation, repositories: repositories.value })
}

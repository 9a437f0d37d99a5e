import { listUserInstallations } from '../../adapters/github/list-user-installations'
import { listVisibleOrganizations } from '../../adapters/github/list-visible-organizations'
import type { GithubAccount } from '../../adapters/github/types'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { holdAccessToken } from '../commands/hold-access-token'
import { readRole } from '../commands/read-role'
import { rememberAccount } from '../commands/remember-account'
import { syncMemberships } from '../commands/sync-memberships'
import type { AccountRole, Actor, ConnectionState, SetupAccount } from '../types'

/** Organizations that GitHub shows the person, as a member or by a repository, with or without a role known. */
async function readVisible(actor: Actor): Promise<Result<GithubAccount[]>> {
  const token = await holdAccessToken(actor.userId)
  if (!token.ok) return token
  const [organizations, installations] = await Promise.all([
    listVisibleOrganizations(token.value),
    listUserInstallations(token.value),
  ])
  if (!organizations.ok) return organizations
  if (!installations.ok) return installations
  const reached = installations.value.map(({ account }) => account)
  return ok([...organizations.value, ...reached.filter(({ type }) => type === 'Organization')])
}

async function rememberAll(accounts: GithubAccount[]): Promise<string[]> {
  const readAt = now()
  const rememberEach = async (tx: Transaction) => {
    const ids: string[] = []
    for (const account of accounts) ids.push(await rememberAccount(tx, account, readAt))
    return ids
  }
  return transaction(rememberEach)
}

function connectionOf(
  connection: { suspendedAt: Date | null; disconnectedAt: Date | null } | null,
): ConnectionState {
  if (connection === null || connection.disconnectedAt !== null) return 'not_connected'
  return connection.suspendedAt === null ? 'connected' : 'suspended'
}

function roleOf(
  membership: { role: 'admin' | 'member' } | undefined,
  billing: object | undefined,
): AccountRole {
  if (membership !== undefined) return membership.role === 'admin' ? 'owner' : 'member'
  return billing === undefined ? null : 'billing_manager'
}

async function loadOrganizations(actor: Actor, visible: string[]): Promise<SetupAccount[]> {
  const rows = await db().account.findMany({
    where: {
      type: 'Organization',
      deletedAt: null,
      OR: [
        { id: { in: visible } },
        { members: { some: { memberId: actor.accountId } } },
        { billingManagers: { some: { managerId: actor.accountId } } },
      ],
    },
    include: {
      connection: true,
      members: { where: { memberId: actor.accountId } },
      billingManagers: { where: { managerId: actor.accountId } },
    },
    orderBy: { login: 'asc' },
  })
  return rows.map(({ members, billingManagers, connection, ...row }) => {
    const { id, githubId, type, login, name, avatarUrl } = row
    return {
      ...{ id, githubId: Number(githubId), type, login, name, avatarUrl },
      role: roleOf(members[0], billingManagers[0]),
      connection: connectionOf(connection),
      readAt: (members[0] ?? billingManagers[0])?.readAt.toISOString() ?? null,
    }
  })
}

/**
 * Asks GitHub for the role in organizations that were connected after the person's roles were read:
 * what is not kept yet is not "no role". What GitHub does not answer stays unknown.
 */
async function readNewRoles({ accountId: memberId }: Actor, visible: string[]): Promise<void> {
  const unread = await db().account.findMany({
    where: {
      id: { in: visible },
      connection: { disconnectedAt: null, suspendedAt: null },
      members: { none: { memberId } },
      billingManagers: { none: { managerId: memberId } },
    },
    select: { id: true },
  })
  for (const { id: organizationId } of unread) await readRole({ organizationId, memberId })
}

function ownAccount(actor: Actor): SetupAccount {
  const { accountId: id, githubId, login, name, avatarUrl } = actor
  return {
    id,
    githubId,
    type: 'User',
    login,
    name,
    avatarUrl,
    role: 'self',
    connection: null,
    readAt: null,
  }
}

/**
 * The accounts on which a person could set something up: their own first, then organizations as
 * GitHub tells now. Of an organization that is not connected, GitHub tells little: the role is null.
 * Errors: `session_expired`, `github_unavailable`.
 */
export async function listAccountsForSetup(actor: Actor): Promise<Result<SetupAccount[]>> {
  const synced = await syncMemberships(actor)
  if (!synced.ok) return synced
  const visible = await readVisible(actor)
  if (!visible.ok) return visible
  const ids = await rememberAll(visible.value)
  await readNewRoles(actor, ids)
  return ok([ownAccount(actor), ...(await loadOrganizations(actor, ids))])
}

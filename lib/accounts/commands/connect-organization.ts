import type { GithubInstallation } from '../../adapters/github/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { type Transaction, transaction } from '../../db/transaction'
import { findOwnInstallation } from '../queries/find-own-installation'
import type { ConnectionInput } from '../schema'
import type { Actor } from '../types'
import { rememberAccount } from './remember-account'

async function keepConnection(
  tx: Transaction,
  actor: Actor,
  organizationId: string,
  installation: GithubInstallation,
  input: ConnectionInput,
): Promise<void> {
  const at = now()
  const data = {
    ...input,
    githubInstallationId: installation.id,
    declaredById: actor.userId,
    declaredAt: at,
    connectedById: actor.userId,
    connectedAt: at,
    suspendedAt: installation.suspendedAt === null ? null : new Date(installation.suspendedAt),
    disconnectedAt: null,
    readAt: at,
  }
  await tx.organizationConnection.upsert({
    where: { organizationId },
    create: { organizationId, ...data },
    update: data,
  })
}

/**
 * Connects an organization on which its owner installed the marketplace's app, with what only the
 * owner can tell. Which installation it is, and that the actor owns the organization, is read from
 * GitHub; nothing of it is taken from the browser. Answers the organization's account id.
 */
export async function connectOrganization(
  actor: Actor,
  login: string,
  input: ConnectionInput,
): Promise<Result<{ organizationId: string; login: string }>> {
  const found = await findOwnInstallation(actor, login)
  if (!found.ok) return found
  const installation = found.value
  const readAt = now()
  const organizationId = await transaction(async (tx) => {
    const id = await rememberAccount(tx, installation.account, readAt)
    const pair = { organizationId: id, memberId: actor.accountId }
    await tx.membership.upsert({
      where: { organizationId_memberId: pair },
      create: { ...pair, role: 'admin', readAt },
      update: { role: 'admin', readAt },
    })
    await keepConnection(tx, actor, id, installation, input)
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'organization.connected',
      subject: { type: 'account', id },
      accountId: id,
      detail: { installation_id: installation.id, ...input },
    })
    return id
  })
  return ok({ organizationId, login: installation.account.login })
}

import { getInstallation } from '../../adapters/github/get-installation'
import type { GithubInstallation } from '../../adapters/github/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { OrganizationConnection } from '../../db/generated/client'
import { type Transaction, transaction } from '../../db/transaction'
import { rememberAccount } from './remember-account'

interface Standing {
  suspendedAt: Date | null
  disconnectedAt: Date | null
}

function standingOf(
  found: GithubInstallation | null,
  before: OrganizationConnection,
  readAt: Date,
): Standing {
  if (found === null) {
    return { suspendedAt: null, disconnectedAt: before.disconnectedAt ?? readAt }
  }
  const suspendedAt = found.suspendedAt === null ? null : new Date(found.suspendedAt)
  return { suspendedAt, disconnectedAt: null }
}

function changeFrom(before: Standing, after: Standing) {
  if (!before.disconnectedAt !== !after.disconnectedAt) {
    return after.disconnectedAt ? ('disconnected' as const) : ('reconnected' as const)
  }
  if (!before.suspendedAt === !after.suspendedAt) return undefined
  return after.suspendedAt ? ('suspended' as const) : ('resumed' as const)
}

/** The row as it stands, held until the transaction ends: two answers at once are one change. */
async function lockRow(
  tx: Transaction,
  githubInstallationId: number,
): Promise<OrganizationConnection | null> {
  const id = BigInt(githubInstallationId)
  await tx.$queryRaw`
    select 1 from organization_connection where github_installation_id = ${id} for update`
  return tx.organizationConnection.findUnique({ where: { githubInstallationId: id } })
}

async function converge(
  tx: Transaction,
  githubInstallationId: number,
  found: GithubInstallation | null,
  readAt: Date,
): Promise<void> {
  const before = await lockRow(tx, githubInstallationId)
  // An answer that was overtaken by a newer one changes nothing.
  if (before === null || before.readAt > readAt) return
  if (found !== null) await rememberAccount(tx, found.account, readAt)
  const { organizationId } = before
  const after = standingOf(found, before, readAt)
  await tx.organizationConnection.update({
    where: { organizationId },
    data: { ...after, readAt },
  })
  const change = changeFrom(before, after)
  if (change === undefined) return
  await recordAudit(tx, {
    actor: { type: 'github' },
    action: `organization.${change}`,
    subject: { type: 'account', id: organizationId },
    accountId: organizationId,
    detail: { installation_id: githubInstallationId },
  })
}

/** Reads again how the marketplace's own installation stands: uninstalled, suspended or renamed on GitHub shows here. Errors: `github_unavailable`. */
export async function checkConnection(githubInstallationId: number): Promise<Result<void>> {
  const isKnown = await db().organizationConnection.count({ where: { githubInstallationId } })
  if (isKnown === 0) return ok(undefined)
  const readAt = now()
  const found = await getInstallation(githubInstallationId)
  if (!found.ok && found.error.code !== 'not_found') return found
  const installation = found.ok ? found.value : null
  await transaction((tx) => converge(tx, githubInstallationId, installation, readAt))
  return ok(undefined)
}

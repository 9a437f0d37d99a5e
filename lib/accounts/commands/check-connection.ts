import { getInstallation } from '../../adapters/github/get-installation'
import type { GithubInstallation } from '../../adapters/github/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { OrganizationConnection } from '../../db/generated/client'
import { transaction } from '../../db/transaction'
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

async function converge(
  before: OrganizationConnection,
  found: GithubInstallation | null,
  readAt: Date,
): Promise<void> {
  const after = standingOf(found, before, readAt)
  await transaction(async (tx) => {
    if (found !== null) await rememberAccount(tx, found.account, readAt)
    const { count } = await tx.organizationConnection.updateMany({
      where: {
        organizationId: before.organizationId,
        githubInstallationId: before.githubInstallationId,
        // An answer that was overtaken by a newer one changes nothing.
        readAt: { lte: readAt },
      },
      data: { ...after, readAt },
    })
    const change = changeFrom(before, after)
    if (count === 0 || change === undefined) return
    await recordAudit(tx, {
      actor: { type: 'github' },
      action: `organization.${change}`,
      subject: { type: 'account', id: before.organizationId },
      accountId: before.organizationId,
      detail: { installation_id: Number(before.githubInstallationId) },
    })
  })
}

/** Reads again how the marketplace's own installation stands: uninstalled, suspended or renamed on GitHub shows here. Errors: `github_unavailable`. */
export async function checkConnection(githubInstallationId: number): Promise<Result<void>> {
  const before = await db().organizationConnection.findUnique({ where: { githubInstallationId } })
  if (before === null) return ok(undefined)
  const readAt = now()
  const found = await getInstallation(githubInstallationId)
  if (!found.ok && found.error.code !== 'not_found') return found
  await converge(before, found.ok ? found.value : null, readAt)
  return ok(undefined)
}

import { listUserOrganizations } from '../../adapters/github/list-user-organizations'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { ROLE_FRESH_MS } from '../rules'
import type { Actor } from '../types'
import { holdAccessToken } from './hold-access-token'
import { keepRole } from './keep-role'
import { rememberAccount } from './remember-account'

async function isFresh(actor: Actor): Promise<boolean> {
  const { _min } = await db().membership.aggregate({
    where: { memberId: actor.accountId },
    _min: { readAt: true },
  })
  return _min.readAt !== null && +now() - +_min.readAt < ROLE_FRESH_MS
}

/**
 * Reads again which organizations a person belongs to and with which role, as far as the
 * marketplace's app can see them; skipped while every role is fresh. Errors: those of GitHub.
 */
export async function syncMemberships(actor: Actor): Promise<Result<void>> {
  if (await isFresh(actor)) return ok(undefined)
  const token = await holdAccessToken(actor.userId)
  if (!token.ok) return token
  const readAt = now()
  const memberships = await listUserOrganizations(token.value)
  if (!memberships.ok) return memberships
  await transaction(async (tx) => {
    const seen: string[] = []
    for (const { organization, role } of memberships.value) {
      const organizationId = await rememberAccount(tx, organization, readAt)
      seen.push(organizationId)
      await keepRole(tx, { organizationId, memberId: actor.accountId }, role, readAt)
    }
    await tx.membership.deleteMany({
      where: {
        memberId: actor.accountId,
        organizationId: { notIn: seen },
        readAt: { lt: readAt },
      },
    })
    await tx.billingManager.deleteMany({
      where: {
        managerId: actor.accountId,
        organizationId: { notIn: seen },
        readAt: { lt: readAt },
      },
    })
  })
  return ok(undefined)
}

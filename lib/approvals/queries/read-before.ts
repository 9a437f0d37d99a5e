import type { Actor } from '../../accounts/types'
import { db } from '../../db/client'
import { askAgainPath, askableAgain } from '../rules/ask-again'
import type { RequestRole, RequestView } from '../types'
import { readAgainFrom } from './find-denied'
import { askedTerms, type RequestRow } from './load-request'

const most = 5

const denier = { decidedBy: { select: { account: { select: { login: true } } } } } as const

/** Earlier denials of the same listing by the organization, newest first, for whoever belongs to it. */
async function findEarlier(
  { id, organizationId, listingId, createdAt }: RequestRow,
  roles: readonly RequestRole[],
): Promise<RequestView['earlier']> {
  if (!roles.includes('member') && !roles.includes('decider')) return []
  const denied = await db().installationRequest.findMany({
    where: {
      ...{ organizationId, listingId, state: 'denied' },
      id: { not: id },
      endedAt: { lte: createdAt },
    },
    orderBy: { endedAt: 'desc' },
    take: most,
    include: denier,
  })
  return denied.map((row) => ({
    id: row.id,
    by: row.decidedBy?.account.login ?? null,
    rule: row.cause === 'rule' ? row.rule : null,
    at: (row.endedAt ?? row.updatedAt).toISOString(),
    note: row.decisionNote ?? '',
  }))
}

/** Where the same is asked once more, and from when; null where nothing is to be asked, or not by the reader. */
async function readAgain(
  actor: Actor,
  row: RequestRow,
  slug: string,
): Promise<RequestView['again']> {
  const { organizationId, listingId, organization, planId } = row
  if (!askableAgain.includes(row.state)) return null
  const owns = { organizationId, memberId: actor.accountId, role: 'admin' as const }
  const [open, owned, plan] = await Promise.all([
    db().installationRequest.count({ where: { organizationId, listingId, endedAt: null } }),
    db().membership.count({ where: owns }),
    planId === null ? null : db().plan.findUnique({ where: { id: planId } }),
  ])
  // An owner asks nobody.
  if (open > 0 || owned > 0) return null
  const path = askAgainPath({
    slug,
    login: organization.login,
    terms: askedTerms(row),
    plan: plan?.number ?? null,
  })
  return { path, from: row.state === 'denied' ? await readAgainFrom(row) : null }
}

/** What was denied before, and how what is over is asked once more. */
export async function readBefore(
  actor: Actor,
  row: RequestRow,
  slug: string,
  roles: readonly RequestRole[],
): Promise<Pick<RequestView, 'earlier' | 'again'>> {
  const [earlier, again] = await Promise.all([findEarlier(row, roles), readAgain(actor, row, slug)])
  return { earlier, again }
}

import type { Actor, AuthorizedAccountId } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import type { Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { InstallationRequest, Prisma } from '../../db/generated/client'
import { approved, undecided } from '../rules'
import { agreeing } from '../rules/agreement'
import type { RequestFilter } from '../schema'
import type { RequestItem } from '../types'
import { findApprovals } from './find-approvals'
import { decidersOf } from './read-roles'
import { itemInclude, toRequestItem } from './to-request-item'

const pageSize = 25

/** How many people approve the same of those who have to; null where one is enough, or it is decided. */
async function readApprovals(row: InstallationRequest): Promise<RequestItem['approvals']> {
  const { approvalsNeeded: needed, state } = row
  if (needed === 1 || !undecided.includes(state)) return null
  return { given: agreeing(await findApprovals(db(), row)), needed }
}

async function listWhere(
  actor: Actor,
  where: Prisma.InstallationRequestWhereInput,
  cursor: string | null,
): Promise<Result<Page<RequestItem>>> {
  if (cursor !== null && !isId('request', cursor)) return err(domainError('invalid_cursor'))
  const rows = await db().installationRequest.findMany({
    where: { AND: [where, cursor === null ? {} : { id: { lt: cursor } }] },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    include: itemInclude(actor.accountId),
  })
  const shown = rows.slice(0, pageSize)
  return ok({
    items: await Promise.all(
      shown.map(async (row) => toRequestItem(row, actor.accountId, await readApprovals(row))),
    ),
    nextCursor: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  })
}

/** Who supports still belongs there, or asked on GitHub. */
const supportedBy = (accountId: string): Prisma.InstallationRequestWhereInput => ({
  supporters: { some: { accountId } },
  OR: [
    { githubId: { not: null } },
    { organization: { members: { some: { memberId: accountId } } } },
  ],
})

/** What the actor asked for or supports, newest first; ids sort by time. Error: `invalid_cursor`. */
export function listOwnRequests(
  actor: Actor,
  cursor: string | null,
): Promise<Result<Page<RequestItem>>> {
  const { accountId } = actor
  return listWhere(actor, { OR: [{ requesterId: accountId }, supportedBy(accountId)] }, cursor)
}

const filters: Record<RequestFilter, Prisma.InstallationRequestWhereInput> = {
  undecided: { state: { in: [...undecided] } },
  waiting: { state: { in: [...approved] } },
  decided: { endedAt: { not: null } },
}

/** The requests of an organization, newest first: those that wait for a decision, for what was approved, or that are over. Error: `invalid_cursor`. */
export function listOrganizationRequests(
  actor: Actor,
  organizationId: AuthorizedAccountId,
  filter: RequestFilter,
  cursor: string | null,
): Promise<Result<Page<RequestItem>>> {
  return listWhere(actor, { organizationId, ...filters[filter] }, cursor)
}

/** What is left for others: the actor approved it, and nobody approved anything else. */
const leftToOthers = ({ userId }: Actor): Prisma.InstallationRequestWhereInput => ({
  approvals: { some: { userId }, every: { userId } },
})

/**
 * How many requests of an organization wait for the actor to decide: none that they approved as the
 * first of two, and none of their own, unless they are an owner. For somebody who does not decide, all
 * that wait for a decision.
 */
export async function countUndecided(
  actor: Actor,
  organizationId: AuthorizedAccountId,
): Promise<number> {
  const { accountId } = actor
  const decides = { id: accountId, ...decidersOf(organizationId) }
  const owns = { organizationId, memberId: accountId, role: 'admin' as const }
  const where = { organizationId, ...filters.undecided }
  const isDecider = (await db().account.count({ where: decides })) > 0
  if (!isDecider) return db().installationRequest.count({ where })
  const isOwner = (await db().membership.count({ where: owns })) > 0
  const own = isOwner ? {} : { requesterId: { not: accountId } }
  return db().installationRequest.count({ where: { ...where, ...own, NOT: leftToOthers(actor) } })
}

import type { Actor, AuthorizedAccountId } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import type { Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { approved, undecided } from '../rules'
import type { RequestFilter } from '../schema'
import type { RequestItem } from '../types'
import { itemInclude, toRequestItem } from './to-request-item'

const pageSize = 25

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
    items: shown.map((row) => toRequestItem(row, actor.accountId)),
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

/** How many requests of an organization wait for a decision. */
export function countUndecided(organizationId: AuthorizedAccountId): Promise<number> {
  return db().installationRequest.count({ where: { organizationId, ...filters.undecided } })
}

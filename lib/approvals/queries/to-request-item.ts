import type { Prisma } from '../../db/generated/client'
import type { RequestItem } from '../types'

/** What a list needs of a request, for the person with this account. */
export const itemInclude = (accountId: string) =>
  ({
    listing: { select: { slug: true, currentRevision: { select: { name: true } } } },
    organization: { select: { login: true } },
    requester: { select: { login: true } },
    supporters: { where: { accountId }, select: { accountId: true } },
    _count: { select: { supporters: true } },
  }) satisfies Prisma.InstallationRequestInclude

type Row = Prisma.InstallationRequestGetPayload<{ include: ReturnType<typeof itemInclude> }>

function partOf(row: Row, accountId: string): RequestItem['part'] {
  if (row.requesterId === accountId) return 'asked'
  return row.supporters.length > 0 ? 'supported' : null
}

/** A request as lists show it; `approvals` where several people have to approve. */
export function toRequestItem(
  row: Row,
  accountId: string,
  approvals: RequestItem['approvals'] = null,
): RequestItem {
  const { id, listing, organization, requester, state, cause, reason, createdAt } = row
  return {
    id,
    listing: { slug: listing.slug, name: listing.currentRevision?.name ?? listing.slug },
    organization: organization.login,
    requester: requester.login,
    state,
    cause,
    reason,
    supporters: row._count.supporters,
    approvals,
    part: partOf(row, accountId),
    createdAt: createdAt.toISOString(),
  }
}

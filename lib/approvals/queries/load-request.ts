import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { approvedTermsSchema } from '../schema'
import type { ApprovedTerms, Terms } from '../types'

const include = {
  organization: { include: { connection: true } },
  requester: { select: { id: true, login: true, githubId: true, type: true, avatarUrl: true } },
  decidedBy: { select: { account: { select: { login: true } } } },
} satisfies Prisma.InstallationRequestInclude

export type RequestRow = Prisma.InstallationRequestGetPayload<{ include: typeof include }>

/** A request with its organization; null for none. */
export function loadRequest(id: string): Promise<RequestRow | null> {
  return db().installationRequest.findUnique({ where: { id }, include })
}

type TermsRow = Pick<
  RequestRow,
  'planId' | 'cycle' | 'units' | 'repositorySelection' | 'repositoryIds'
>

/** What was asked for. */
export function askedTerms(row: TermsRow): Terms {
  const { planId, cycle, units, repositorySelection, repositoryIds } = row
  return {
    planId,
    cycle,
    units,
    selection: repositorySelection,
    repositoryIds: repositoryIds.map(Number),
  }
}

/** What was approved; null while nothing is. */
export function approvedTermsOf(row: Pick<RequestRow, 'approvedTerms'>): ApprovedTerms | null {
  return row.approvedTerms === null ? null : approvedTermsSchema.parse(row.approvedTerms)
}

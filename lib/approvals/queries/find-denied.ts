import { sameValue } from '../../core/same-value'
import type { Transaction } from '../../db/transaction'
import type { SetupListing } from '../../installs/queries/load-setup-listing'
import type { AskedAgain } from '../rules'
import type { Terms } from '../types'

interface Question {
  organizationId: string
  listing: SetupListing
  terms: Terms
  /** The version of the policy that holds; null where there is none. */
  policyVersion: number | null
}

const key = ({ planId, cycle, units, selection, repositoryIds }: Terms) => ({
  planId,
  cycle,
  units,
  selection,
  repositoryIds: repositoryIds.toSorted((a, b) => a - b),
})

/** The newest denial of the same listing by an organization, with what is different today; null without one. */
export async function findDenied(
  tx: Pick<Transaction, 'installationRequest' | 'listingRevision'>,
  { organizationId, listing, terms, policyVersion }: Question,
): Promise<AskedAgain | null> {
  const last = await tx.installationRequest.findFirst({
    where: { organizationId, listingId: listing.id, state: 'denied', endedAt: { not: null } },
    orderBy: { endedAt: 'desc' },
  })
  if (last === null || last.endedAt === null) return null
  const asked = {
    ...last,
    selection: last.repositorySelection,
    repositoryIds: last.repositoryIds.map(Number),
  }
  const published = await tx.listingRevision.count({
    where: { listingId: listing.id, publishedAt: { gt: last.endedAt } },
  })
  const isRuledAnew = last.cause === 'rule' && last.policyVersion !== policyVersion
  return {
    deniedAt: last.endedAt,
    termsChanged: !sameValue(key(asked), key(terms)),
    circumstancesChanged: published > 0 || isRuledAnew,
  }
}

import { now } from '../../clock'
import { sameValue } from '../../core/same-value'
import { db } from '../../db/client'
import type { InstallationRequest } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import type { SetupListing } from '../../installs/queries/load-setup-listing'
import { loadPolicy } from '../../policies/queries/load-policy'
import { type AskedAgain, againFrom } from '../rules'
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

type Denied = Pick<
  InstallationRequest,
  'listingId' | 'organizationId' | 'endedAt' | 'cause' | 'policyVersion'
>

/** Whether the listing was published anew since, or the policy that denied it is another. */
async function hasChanged(
  on: Pick<Transaction, 'listingRevision'>,
  { listingId, endedAt, cause, policyVersion }: Denied,
  today: number | null,
): Promise<boolean> {
  if (endedAt === null) return false
  const published = await on.listingRevision.count({
    where: { listingId, publishedAt: { gt: endedAt } },
  })
  return published > 0 || (cause === 'rule' && policyVersion !== today)
}

/** From when exactly what was denied may be asked again, ISO 8601; null where it may be by now. */
export async function readAgainFrom(denied: Denied): Promise<string | null> {
  if (denied.endedAt === null) return null
  const from = againFrom(denied.endedAt)
  if (from <= now()) return null
  const { version } = await loadPolicy(denied.organizationId)
  const changed = await hasChanged(db(), denied, version === 0 ? null : version)
  return changed ? null : from.toISOString()
}

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
  return {
    deniedAt: last.endedAt,
    termsChanged: !sameValue(key(asked), key(terms)),
    circumstancesChanged: await hasChanged(tx, last, policyVersion),
  }
}

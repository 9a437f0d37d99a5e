import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { loadPolicyListings } from '../../policies/queries/load-policy-listings'
import { accessOf, monthlyCostOf } from '../../policies/rules/policy-subject'
import type { PastRequest, PolicyListing } from '../../policies/types'
import { approvedTermsOf } from './load-request'

const select = {
  id: true,
  listingId: true,
  source: true,
  state: true,
  cause: true,
  cycle: true,
  units: true,
  approvedTerms: true,
  createdAt: true,
  plan: true,
  requester: { select: { login: true } },
  listing: { select: { slug: true, kind: true, currentRevision: { select: { name: true } } } },
} satisfies Prisma.InstallationRequestSelect

type Row = Prisma.InstallationRequestGetPayload<{ select: typeof select }>

/** A past request as a dry run needs it, with what a list shows of it. */
export interface KnownRequest extends PastRequest {
  name: string
  requester: string
  createdAt: Date
}

function decidedOf({ state, cause, approvedTerms }: Row): PastRequest['decided'] {
  if (approvedTerms !== null) return 'approved'
  return state === 'denied' && (cause === null || cause === 'rule') ? 'denied' : 'open'
}

/** What was approved is held against the permissions of then; the rest against those that are known today. */
function toPast(row: Row, known: PolicyListing): KnownRequest {
  const approved = approvedTermsOf(row)
  const isApp = approved !== null && row.listing.kind === 'github_app'
  const listing = isApp ? { ...known, access: accessOf(approved.permissions) } : known
  return {
    id: row.id,
    decided: decidedOf(row),
    subject: {
      listing,
      monthlyCost: monthlyCostOf(row.plan, row.cycle, row.units),
      units: row.units,
      termsUnknown: row.source === 'github',
    },
    name: row.listing.currentRevision?.name ?? row.listing.slug,
    requester: row.requester.login,
    createdAt: row.createdAt,
  }
}

/** Every request that was ever made to an organization, as it was asked, newest first. The caller has authorized the reader. */
export async function listPastRequests(organizationId: string): Promise<KnownRequest[]> {
  const rows = await db().installationRequest.findMany({
    where: { organizationId },
    orderBy: { id: 'desc' },
    select,
  })
  const listings = await loadPolicyListings([...new Set(rows.map(({ listingId }) => listingId))])
  return rows.flatMap((row) => {
    const listing = listings.get(row.listingId)
    return listing === undefined ? [] : [toPast(row, listing)]
  })
}

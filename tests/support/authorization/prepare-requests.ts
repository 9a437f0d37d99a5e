import type { Stage } from './stage'
import type { Part } from './world'

/** Listings that the requester has asked for, each for one thing that is then done to the request. */
export const asked = {
  seen: 'fernglas',
  supported: 'bomwright',
  withdrawn: 'sievelock',
  joined: 'helpwick',
  approved: { owner: 'mergeferry', approver: 'bylaw', deputy: 'graintrace' },
  denied: { owner: 'rotabell', approver: 'hallway', deputy: 'cardwell' },
} as const

/** One repository of octo-labs: `api`, which the deputy administers. */
const repository = '4300001'

/** A request for a listing as the set-up page sends it. */
export function askForm(
  slug: string,
  { organization, plans }: Part<'organization' | 'plans'>,
): Record<string, string> {
  return {
    slug,
    accountId: organization.id,
    selection: 'selected',
    repositoryIds: repository,
    planId: plans[slug] ?? '',
    cycle: 'monthly',
    units: '1',
    reason: 'Our reviews take days.',
  }
}

export async function prepareRequests(
  stage: Stage,
  known: Part<'organization' | 'plans'>,
): Promise<Part<'requests'>> {
  const { seen, supported, withdrawn, joined, approved, denied } = asked
  const slugs = [seen, supported, withdrawn, joined, approved, denied].flatMap((one) =>
    typeof one === 'string' ? [one] : Object.values(one),
  )
  for (const slug of slugs) {
    const page = `/en/listings/${slug}/setup?account=octo-labs`
    await stage.does('requester', 'ask-actions.ts#askAction', page, askForm(slug, known))
  }
  const rows = await stage.ledger.rows(
    'select l.slug, r.id from installation_request r join listing l on l.id = r.listing_id',
  )
  return { requests: Object.fromEntries(rows.map(({ slug, id }) => [slug, id])) }
}

import { db } from '../../db/client'
import { slugSchema } from '../../listings/schema'
import { actionsFor } from '../rules'
import type { ListingAction, ListingState, ListingStatus, TimelineEntry } from '../types'
import { loadStanding } from './load-standing'
import { readTimeline } from './read-timeline'

/** A listing with what the operator can do to it. */
export interface OperatedListingPage {
  slug: string
  name: string
  state: ListingState
  status: ListingStatus
  actions: ListingAction[]
  timeline: TimelineEntry[]
}

/** A listing in whatever state, for the operator; null when there is none with this address. */
export async function getOperatedListing(slug: string): Promise<OperatedListingPage | null> {
  if (!slugSchema.safeParse(slug).success) return null
  const found = await db().listing.findUnique({ where: { slug }, select: { id: true } })
  if (found === null) return null
  const { listing, status } = await loadStanding(db(), found.id)
  return {
    slug,
    name: listing.name,
    state: listing.state,
    status,
    actions: actionsFor('operator', status),
    timeline: await readTimeline(found.id),
  }
}

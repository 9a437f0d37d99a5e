import { z } from 'zod'
import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { authorizePublisher } from '../../publishers/queries/authorize-publisher'
import type { AuthorizedPublisher, PublisherRight } from '../../publishers/types'
import { slugSchema } from '../schema'
import type { ManagedListing, ManagedListingId } from '../types'

interface Options {
  /** For pages that only show: goes by a role of the last hour while GitHub does not answer. */
  toRead?: boolean
}

const writtenName = z.string().min(1).nullable().catch(null)

function isManaged(
  listing: { id: string; publisherId: string },
  publisher: AuthorizedPublisher,
): listing is { id: ManagedListingId; publisherId: string } {
  return listing.publisherId === publisher.id
}

async function findListing(publisher: AuthorizedPublisher, slug: string) {
  if (!slugSchema.safeParse(slug).success) return null
  return db().listing.findFirst({
    where: { slug, publisherId: publisher.id },
    select: {
      id: true,
      publisherId: true,
      slug: true,
      kind: true,
      state: true,
      currentRevision: { select: { name: true } },
      draft: { where: { field: 'name' }, select: { value: true } },
    },
  })
}

/**
 * The only minter of a {@link ManagedListingId}: a listing in any state, of the publisher in the
 * address, which the actor may use. Errors: those of `authorizePublisher`; `not_found` for a
 * listing of another publisher.
 */
export async function authorizeListing(
  actor: Actor,
  publisherLogin: string,
  slug: string,
  need: PublisherRight,
  options: Options = {},
): Promise<Result<ManagedListing>> {
  const publisher = await authorizePublisher(actor, publisherLogin, need, options)
  if (!publisher.ok) return publisher
  const listing = await findListing(publisher.value, slug)
  if (listing === null || !isManaged(listing, publisher.value)) return err(domainError('not_found'))
  const { id, kind, state, currentRevision, draft } = listing
  const name = writtenName.parse(draft[0]?.value ?? null) ?? currentRevision?.name ?? listing.slug
  const { right } = publisher.value
  return ok({ id, slug: listing.slug, kind, state, name, publisher: publisher.value, right })
}

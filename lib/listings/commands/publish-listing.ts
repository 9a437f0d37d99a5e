import { type Actor, recordAudit } from '../../audit/record'
import { cacheTags } from '../../core/cache-tags'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { touchTags } from '../../db/touch-tags'
import { type Transaction, transaction } from '../../db/transaction'
import { decidePublication, type PlanChanges } from '../rules'
import { type PublishListing, publishListingSchema } from '../schema'
import { changePlans } from './change-plans'
import { indexListing } from './index-listing'
import { writeRevision } from './write-revision'

interface Published {
  id: string
  slug: string
}

/**
 * Publishes all that a listing says as one new revision, with its plans, its row for search, the
 * audit row and the cache tags, in one transaction. Answers `invalid_input` with the field, or
 * `conflict` when the address is taken or somebody else published in between.
 */
export async function publishListing(
  actor: Actor,
  input: unknown,
  at: Date,
): Promise<Result<Published>> {
  const parsed = publishListingSchema.safeParse(input)
  if (!parsed.success) {
    return err(domainError('invalid_input', { field: parsed.error.issues[0]?.path.join('.') }))
  }
  const current = await load(parsed.data)
  const decision = decidePublication(current, parsed.data)
  if (!decision.ok) return decision
  return transaction(async (tx) => {
    const listing = await claim(tx, parsed.data, current.listing)
    if (listing === null) return err(domainError('conflict', { field: 'slug' }))
    await write(tx, { listing, input: parsed.data, current, changes: decision.value, at })
    await recordAudit(tx, {
      actor,
      action: 'listing.published',
      subject: { type: 'listing', id: listing.id },
      accountId: current.publisher?.accountId,
    })
    return ok({ id: listing.id, slug: listing.slug })
  })
}

async function load(input: PublishListing) {
  const { slug, publisherId, logo, screenshots } = input
  const { appId, appSlug, clientId } = input.github
  const assetIds = [logo, ...screenshots.map(({ assetId }) => assetId)]
  const [publisher, listing, rival, categories, assets] = await Promise.all([
    db().publisher.findUnique({ where: { id: publisherId } }),
    db().listing.findUnique({
      where: { slug },
      include: {
        plans: true,
        currentRevision: { include: { primaryCategory: true, secondaryCategory: true } },
      },
    }),
    db().listing.findFirst({
      where: {
        slug: { not: slug },
        OR: [
          ...(appId ? [{ githubAppId: appId }] : []),
          ...(appSlug ? [{ githubAppSlug: appSlug }] : []),
          ...(clientId ? [{ clientId }] : []),
        ],
      },
      select: { id: true },
    }),
    db().category.findMany({ where: { slug: { in: input.categories } } }),
    db().asset.findMany({ where: { id: { in: assetIds } }, select: { id: true } }),
  ])
  return { publisher, listing, rival, categories, assetIds: assets.map(({ id }) => id) }
}

type Current = Awaited<ReturnType<typeof load>>

/** The listing's row, new or held until the transaction ends; null when somebody else was faster. */
async function claim(tx: Transaction, input: PublishListing, existing: Current['listing']) {
  const { slug, publisherId, kind, currency } = input
  if (existing === null) {
    const listing = { id: newId('listing'), slug, publisherId, kind, currency }
    const { count } = await tx.listing.createMany({ data: [listing], skipDuplicates: true })
    return count === 1 ? { ...listing, publishedAt: null } : null
  }
  const { id, currentRevisionId, publishedAt } = existing
  const { count } = await tx.listing.updateMany({
    where: { id, currentRevisionId },
    data: { slug },
  })
  return count === 1 ? { id, slug, currency, publishedAt } : null
}

interface Publication {
  listing: NonNullable<Awaited<ReturnType<typeof claim>>>
  input: PublishListing
  current: Current
  changes: PlanChanges
  at: Date
}

async function write(tx: Transaction, publication: Publication): Promise<void> {
  const { listing, input, current, changes, at } = publication
  const idOf = (name: string) => current.categories.find(({ slug }) => slug === name)?.id ?? []
  const categoryIds = input.categories.flatMap(idOf)
  await changePlans(tx, listing, changes, at)
  await tx.listing.update({
    where: { id: listing.id },
    data: {
      state: 'published',
      currentRevisionId: await writeRevision(tx, input, { listingId: listing.id, categoryIds, at }),
      publishedAt: listing.publishedAt ?? at,
      githubAppId: input.github.appId,
      githubAppSlug: input.github.appSlug,
      clientId: input.github.clientId,
    },
  })
  await indexListing(tx, listing.id)
  await touchTags(tx, tagsOf(publication))
}

/** Pages that show the listing, and those of the categories that it leaves. */
function tagsOf({ listing, input, current }: Publication): string[] {
  const before = current.listing?.currentRevision
  const left = [before?.primaryCategory.slug, before?.secondaryCategory?.slug]
  const categories = [...input.categories, ...left.filter((slug) => slug !== undefined)]
  return [
    cacheTags.catalogue(),
    cacheTags.listing(listing.slug),
    ...categories.map(cacheTags.category),
  ]
}

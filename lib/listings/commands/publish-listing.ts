import { type Actor, recordAudit } from '../../audit/record'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { decidePublication, type PlanChanges } from '../rules'
import { type PublishListing, publishListingSchema } from '../schema'
import { changePlans } from './change-plans'
import { publishRevision } from './publish-revision'
import { writeRevision } from './write-revision'

interface Published {
  id: string
  slug: string
}

interface PublishOptions {
  at: Date
  /** The caller's transaction, to publish several listings or none. */
  within?: Transaction
}

/**
 * Publishes all that a listing says as one new revision, with its plans, its row for search, the
 * audit row and the cache tags, in one transaction. Errors: `invalid_input` with the field,
 * `not_found` for the publisher, `conflict` with the field `slug` when the address is taken or
 * somebody else published in between, `github` when the integration is listed already, or
 * `plans.N` when a published plan would change.
 */
export async function publishListing(
  actor: Actor,
  input: unknown,
  { at, within }: PublishOptions,
): Promise<Result<Published>> {
  const parsed = parseInput(publishListingSchema, input)
  if (!parsed.ok) return parsed
  const current = await load(within ?? db(), parsed.value)
  const decision = decidePublication(current, parsed.value)
  if (!decision.ok) return decision
  const publish = async (tx: Transaction) => {
    const listing = await claim(tx, parsed.value, current.listing)
    if (listing === null) return err(domainError('conflict', { field: 'slug' }))
    await write(tx, { listing, input: parsed.value, current, changes: decision.value, at })
    await recordAudit(tx, {
      actor,
      action: 'listing.published',
      subject: { type: 'listing', id: listing.id },
      accountId: current.publisher?.accountId,
    })
    return ok({ id: listing.id, slug: listing.slug })
  }
  return within === undefined ? transaction(publish) : publish(within)
}

async function load(from: Transaction, input: PublishListing) {
  const { slug, publisherId, logo, screenshots } = input
  const { appId, appSlug, clientId } = input.github
  const assetIds = [logo, ...screenshots.map(({ assetId }) => assetId)]
  const publisher = await from.publisher.findUnique({ where: { id: publisherId } })
  const listing = await from.listing.findUnique({
    where: { slug },
    include: { plans: true },
  })
  const rival = await from.listing.findFirst({
    where: {
      slug: { not: slug },
      OR: [
        ...(appId ? [{ githubAppId: appId }] : []),
        ...(appSlug ? [{ githubAppSlug: appSlug }] : []),
        ...(clientId ? [{ clientId }] : []),
      ],
    },
    select: { id: true },
  })
  const categories = await from.category.findMany({ where: { slug: { in: input.categories } } })
  const assets = await from.asset.findMany({
    where: { id: { in: assetIds } },
    select: { id: true },
  })
  return { publisher, listing, rival, categories, assetIds: assets.map(({ id }) => id) }
}

type Current = Awaited<ReturnType<typeof load>>

/** The listing's row, new or held until the transaction ends; null when somebody else was faster. */
async function claim(tx: Transaction, input: PublishListing, existing: Current['listing']) {
  const { slug, publisherId, kind, currency } = input
  if (existing === null) {
    const listing = { id: newId('listing'), slug, publisherId, kind, currency }
    const { count } = await tx.listing.createMany({ data: [listing], skipDuplicates: true })
    return count === 1 ? listing : null
  }
  const { id, currentRevisionId } = existing
  const { count } = await tx.listing.updateMany({
    where: { id, currentRevisionId },
    data: { slug },
  })
  return count === 1 ? { id, slug, currency } : null
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
  const { appId: githubAppId, appSlug: githubAppSlug, clientId } = input.github
  await changePlans(tx, listing, changes, at)
  await tx.listing.update({
    where: { id: listing.id },
    data: { githubAppId, githubAppSlug, clientId },
  })
  const revisionId = await writeRevision(tx, input, { listing, categoryIds, at })
  const published = await publishRevision(tx, revisionId, at)
  if (!published.ok) throw new Error(`a revision of ${listing.slug} that was just written is gone`)
}

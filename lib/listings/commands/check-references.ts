import { z } from 'zod'
import type { ErrorCode } from '../../core/errors'
import type { Transaction } from '../../db/transaction'
import { draftSchemas } from '../rules/draft-fields'
import type { DraftFields, WrittenRevision } from '../types'

interface Wanted {
  field: string
  value: unknown
}

interface Written {
  revision: WrittenRevision | null
  fields: DraftFields
}

const slugs = draftSchemas.categories
const screenshots = draftSchemas.screenshots.transform((list) => list.map(({ assetId }) => assetId))
const single = draftSchemas.logo.transform((assetId) => (assetId === null ? [] : [assetId]))
const assetsIn = z.union([single, screenshots]).catch([])

/** What is wrong with what a value points to: a category, an address, an image of this listing; null when nothing is. */
export async function checkReferences(
  tx: Transaction,
  listingId: string,
  { field, value }: Wanted,
  draft: Written,
): Promise<ErrorCode | null> {
  if (field === 'categories') {
    const wanted = [...new Set(slugs.parse(value))]
    const found = await tx.category.count({ where: { slug: { in: wanted } } })
    return found === wanted.length ? null : 'category_unknown'
  }
  if (field === 'slug') {
    const taken = await tx.listing.count({ where: { slug: String(value), id: { not: listingId } } })
    return taken === 0 ? null : 'slug_taken'
  }
  if (!['logo', 'card', 'screenshots'].includes(field)) return null
  const known = await knownAssets(tx, listingId, { field, value }, draft)
  return assetsIn.parse(value).every((assetId) => known.has(assetId)) ? null : 'image_of_another'
}

/** Images that came to this field by being uploaded: those of the revision, those saved now, and those of any time before. */
async function knownAssets(
  tx: Transaction,
  listingId: string,
  { field, value }: Wanted,
  { revision, fields }: Written,
): Promise<Set<string>> {
  const role = field === 'screenshots' ? 'screenshot' : field
  const published = revision?.assets.filter((asset) => asset.role === role) ?? []
  const known = new Set([
    ...published.map(({ assetId }) => assetId),
    ...assetsIn.parse(fields[field]),
  ])
  if (assetsIn.parse(value).every((assetId) => known.has(assetId))) return known
  const before = await tx.listingDraftChange.findMany({
    where: { listingId, field },
    orderBy: { savedAt: 'desc' },
    select: { value: true },
    take: 500,
  })
  return new Set([...known, ...before.flatMap((change) => assetsIn.parse(change.value))])
}

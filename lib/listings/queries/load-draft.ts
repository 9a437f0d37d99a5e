import type { Transaction } from '../../db/transaction'
import type { DraftFields, ListingKind, WrittenRevision } from '../types'

const writtenRevision = {
  select: {
    id: true,
    number: true,
    name: true,
    content: true,
    publishedAt: true,
    primaryCategory: { select: { slug: true } },
    secondaryCategory: { select: { slug: true } },
    assets: {
      orderBy: { position: 'asc' },
      select: { role: true, assetId: true, caption: true },
    },
  },
} as const

interface StoredField {
  field: string
  value: unknown
  version: number
  savedAt: Date
  savedBy: { account: { login: string } }
}

/** A listing as it is being written: what `composeDraft` takes, and who saved what when. */
export interface Draft {
  slug: string
  kind: ListingKind
  /** Another after each change of the draft. */
  stamp: string
  /** The number of the current revision, which what is not written yet is based on; 0 before the first. */
  revisionNumber: number
  revision: WrittenRevision | null
  fields: DraftFields
  rows: StoredField[]
}

/** Reads a listing's current revision and the fields that were written since. The caller has authorized it; null when it is gone. */
export async function loadDraft(from: Transaction, listingId: string): Promise<Draft | null> {
  const listing = await from.listing.findUnique({
    where: { id: listingId },
    select: {
      slug: true,
      kind: true,
      updatedAt: true,
      currentRevision: writtenRevision,
      draft: { include: { savedBy: { select: { account: { select: { login: true } } } } } },
    },
  })
  if (listing === null) return null
  const { slug, kind, currentRevision: current, draft: rows } = listing
  const written = Object.fromEntries(rows.map(({ field, value }) => [field, value]))
  const categories = [current?.primaryCategory.slug, current?.secondaryCategory?.slug]
  return {
    slug,
    kind,
    stamp: String(listing.updatedAt.getTime()),
    revisionNumber: current?.number ?? 0,
    revision:
      current === null
        ? null
        : { ...current, slug, categories: categories.filter((category) => category !== undefined) },
    fields: current === null ? { slug, ...written } : written,
    rows,
  }
}

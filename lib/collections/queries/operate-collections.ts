import { localizedTextSchema } from '../../core/localized'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import type { CollectionAdmin } from '../types'

const counted = {
  _count: { select: { entries: { where: { listing: { state: 'published' } } } } },
} satisfies Prisma.CollectionInclude

type Row = Prisma.CollectionGetPayload<{ include: typeof counted }>

function bilingual(json: unknown): { en: string; fr: string } {
  const { en, fr } = localizedTextSchema.parse(json)
  return { en, fr: fr ?? '' }
}

function toAdmin({ slug, title, description, publishedAt, _count }: Row): CollectionAdmin {
  return {
    slug,
    title: bilingual(title),
    description: bilingual(description),
    isPublished: publishedAt !== null,
    count: _count.entries,
  }
}

/** Every collection, the newest first. The caller has authorized the operator. */
export async function listCollectionAdmin(): Promise<CollectionAdmin[]> {
  const rows = await db().collection.findMany({
    orderBy: [{ createdAt: 'desc' }, { slug: 'asc' }],
    include: counted,
  })
  return rows.map(toAdmin)
}

/** One collection, public or not; null when there is none. The caller has authorized the operator. */
export async function getCollectionAdmin(slug: string): Promise<CollectionAdmin | null> {
  const row = await db().collection.findUnique({ where: { slug }, include: counted })
  return row && toAdmin(row)
}

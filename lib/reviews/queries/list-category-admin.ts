import { localizedTextSchema } from '../../core/localized'
import { db } from '../../db/client'
import type { CategoryAdmin } from '../types'

/** Every category in the operator's order, in both languages, with how many versions of listings are in it. */
export async function listCategoryAdmin(): Promise<CategoryAdmin[]> {
  const rows = await db().category.findMany({
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    include: {
      _count: { select: { primary: true, secondary: true } },
    },
  })
  return rows.map(({ id, slug, name, description, _count }) => ({
    id,
    slug,
    name: bilingual(name),
    description: bilingual(description),
    used: _count.primary + _count.secondary,
  }))
}

function bilingual(json: unknown): { en: string; fr: string } {
  const { en, fr } = localizedTextSchema.parse(json)
  return { en, fr: fr ?? '' }
}

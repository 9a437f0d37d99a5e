import { z } from 'zod'
import { type Locale, localize } from '../../core/locales'
import { localizedTextSchema } from '../../core/localized'
import { db } from '../../db/client'
import { slugSchema } from '../../listings/schema'
import type { CategoryCard } from '../types'

const countSchema = z.object({ slug: z.string(), count: z.coerce.number() })

/** Every category in the operator's order, with how many published listings are in it. */
export async function getCategories(locale: Locale): Promise<CategoryCard[]> {
  const [categories, rows] = await Promise.all([
    db().category.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] }),
    db().$queryRaw<unknown[]>`
      select unnest(category_slugs) as slug, count(*) as count from listing_search group by 1`,
  ])
  const counts = new Map(
    z
      .array(countSchema)
      .parse(rows)
      .map(({ slug, count }) => [slug, count]),
  )
  return categories.map(({ slug, name, description }) => ({
    slug,
    name: localize(localizedTextSchema.parse(name), locale),
    description: localize(localizedTextSchema.parse(description), locale),
    count: counts.get(slug) ?? 0,
  }))
}

/** Whether there is a category with this address. */
export async function isCategory(slug: string): Promise<boolean> {
  if (!slugSchema.safeParse(slug).success) return false
  return (await db().category.count({ where: { slug } })) > 0
}

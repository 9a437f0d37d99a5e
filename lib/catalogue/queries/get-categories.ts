import { z } from 'zod'
import { type Locale, localize } from '../../core/locales'
import { localizedTextSchema } from '../../core/localized'
import { db } from '../../db/client'
import { Prisma } from '../../db/generated/client'
import { prepared } from '../../db/prepared'
import { slugSchema } from '../../listings/schema'
import type { CategoryCard } from '../types'

const rowsSchema = z.array(
  z.object({
    slug: z.string(),
    name: localizedTextSchema,
    description: localizedTextSchema,
    count: z.int(),
  }),
)

/** Every category in the operator's order, with how many published listings are in it. */
export async function getCategories(locale: Locale): Promise<CategoryCard[]> {
  const rows = await prepared(Prisma.sql`
    select slug, name, description, coalesce(token.listings, 0) as count
    from category left join search_token token
      on token.locale = 'en' and token.token = 'category=' || slug
    order by position, slug`)
  return rowsSchema.parse(rows).map(({ slug, name, description, count }) => ({
    slug,
    name: localize(name, locale),
    description: localize(description, locale),
    count,
  }))
}

/** Whether there is a category with this address. */
export async function isCategory(slug: string): Promise<boolean> {
  if (!slugSchema.safeParse(slug).success) return false
  return (await db().category.count({ where: { slug } })) > 0
}

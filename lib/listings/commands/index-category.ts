import { db } from '../../db/client'
import { indexEach } from './index-each'

/** Brings the rows that search reads in step with what a category is called, one listing at a time. */
export async function indexCategory(categoryId: string): Promise<void> {
  const within = { OR: [{ primaryCategoryId: categoryId }, { secondaryCategoryId: categoryId }] }
  const listings = await db().listing.findMany({
    where: { state: 'published', currentRevision: within },
    select: { id: true, slug: true },
  })
  await indexEach(listings)
}

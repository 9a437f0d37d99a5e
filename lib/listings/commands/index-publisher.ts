import { db } from '../../db/client'
import { indexEach } from './index-each'

/** Brings the rows that search reads in step with what their publisher says and has proved, one listing at a time. */
export async function indexPublisher(publisherId: string): Promise<void> {
  const listings = await db().listing.findMany({
    where: { publisherId, state: 'published' },
    select: { id: true, slug: true },
  })
  await indexEach(listings)
}

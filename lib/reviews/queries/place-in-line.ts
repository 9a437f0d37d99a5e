import { db } from '../../db/client'

/** How far ahead something is in the operator's line, from 1. */
export async function placeInLine({
  id,
  submittedAt,
}: {
  id: string
  submittedAt: Date
}): Promise<number> {
  const ahead = await db().listingReview.count({
    where: {
      state: 'waiting',
      OR: [{ submittedAt: { lt: submittedAt } }, { submittedAt, id: { lt: id } }],
    },
  })
  return ahead + 1
}

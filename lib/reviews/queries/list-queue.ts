import { z } from 'zod'
import { domainError } from '../../core/errors'
import { decodeCursor, encodeCursor, type Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { queueReason, worstOf } from '../rules'
import { reviewChecksSchema } from '../schema'
import type { QueueItem } from '../types'
import { placeInLine } from './place-in-line'

const list = 'reviews'
/** PostgreSQL knows no year 0. */
const time = z.iso.datetime().refine((at) => at >= '0001')
const keySchema = z.tuple([time, z.string().max(40)])
const pageSize = 25

/** What waits for the operator, the longest first. Error: `invalid_cursor`. */
export async function listQueue(cursor: string | null): Promise<Result<Page<QueueItem>>> {
  const key = cursor === null ? null : decodeCursor(list, cursor, keySchema)
  if (cursor !== null && key === null) return err(domainError('invalid_cursor'))
  const rows = await db().listingReview.findMany({
    where: { state: 'waiting', ...(key === null ? {} : behind(...key)) },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take: pageSize + 1,
    include: {
      revision: { select: { name: true } },
      listing: { include: { publisher: { include: { account: { select: { login: true } } } } } },
    },
  })
  const shown = rows.slice(0, pageSize)
  const first = shown[0] === undefined ? 1 : await placeInLine(shown[0])
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  return ok({
    items: shown.map((row, index) => {
      const { slug, kind, state, publisher } = row.listing
      const found = reviewChecksSchema.safeParse(row.checks)
      return {
        reviewId: row.id,
        place: first + index,
        submittedAt: row.submittedAt.toISOString(),
        reason: queueReason(state, row),
        listing: { slug, name: row.revision.name, kind },
        publisher: { login: publisher.account.login, name: publisher.name },
        worst: found.success ? worstOf(found.data.findings) : null,
      }
    }),
    nextCursor:
      last === undefined ? null : encodeCursor(list, [last.submittedAt.toISOString(), last.id]),
  })
}

function behind(at: string, id: string) {
  const submittedAt = new Date(at)
  return { OR: [{ submittedAt: { gt: submittedAt } }, { submittedAt, id: { gt: id } }] }
}

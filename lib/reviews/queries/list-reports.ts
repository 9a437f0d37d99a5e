import { z } from 'zod'
import { domainError } from '../../core/errors'
import { decodeCursor, encodeCursor, type Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { reportReasons } from '../schema'
import type { ReportView } from '../types'

const list = 'reports'
const keySchema = z.tuple([z.string().max(40)])
const pageSize = 25
const reasonSchema = z.enum(reportReasons).catch('other')

/** What people reported: the open ones oldest first, or those that are closed newest first. Error: `invalid_cursor`. */
export async function listReports(
  state: 'open' | 'closed',
  cursor: string | null,
): Promise<Result<Page<ReportView>>> {
  const key = cursor === null ? null : decodeCursor(list, cursor, keySchema)
  if (cursor !== null && key === null) return err(domainError('invalid_cursor'))
  const isOpen = state === 'open'
  const rows = await db().abuseReport.findMany({
    where: {
      state: isOpen ? 'open' : { not: 'open' },
      ...(key === null ? {} : { id: isOpen ? { gt: key[0] } : { lt: key[0] } }),
    },
    orderBy: { id: isOpen ? 'asc' : 'desc' },
    take: pageSize + 1,
    include: {
      reporter: { select: { account: { select: { login: true } } } },
      listing: { include: { currentRevision: { select: { name: true } } } },
    },
  })
  const shown = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  return ok({
    items: shown.map(({ id, reason, text, answer, createdAt, listing, reporter, ...row }) => ({
      id,
      state: row.state,
      reason: reasonSchema.parse(reason),
      text,
      answer,
      reporter: reporter.account.login,
      createdAt: createdAt.toISOString(),
      listing: {
        slug: listing.slug,
        name: listing.currentRevision?.name ?? listing.slug,
        state: listing.state,
      },
    })),
    nextCursor: last === undefined ? null : encodeCursor(list, [last.id]),
  })
}

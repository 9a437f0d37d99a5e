import { db } from '../../db/client'
import { auditDetailSchema } from '../schema'
import type { TimelineEntry } from '../types'

const kinds = [
  'submitted',
  'appealed',
  'withdrawn',
  'approved',
  'changes_requested',
  'rejected',
  'edited',
  'published',
  'suspended',
  'unsuspended',
  'delisted',
  'app_transferred',
  'app_returned',
  'app_taken_over',
] as const

const mostEntries = 100

/** What happened to a listing, oldest first, from the audit. The caller has authorized the listing. */
export async function readTimeline(listingId: string): Promise<TimelineEntry[]> {
  const rows = await db().auditEvent.findMany({
    where: {
      subjectType: 'listing',
      subjectId: listingId,
      action: { in: kinds.map((kind) => `listing.${kind}`) },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: mostEntries,
    include: { user: { select: { account: { select: { login: true } } } } },
  })
  return rows.reverse().flatMap(({ id, at, action, user, detail }) => {
    const kind = kinds.find((one) => action === `listing.${one}`)
    if (kind === undefined) return []
    const { reasons, message } = auditDetailSchema.parse(detail)
    const login = user?.account.login ?? null
    return [{ key: id, kind, at: at.toISOString(), login, reasons, message }]
  })
}

import type { AuthorizedAccountId } from '../../accounts/types'
import { domainError } from '../../core/errors'
import type { Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { tallyOf } from '../rules'
import { readCampaignCursor } from '../rules/cursor'
import { tallySchema } from '../schema'
import type { CampaignRow } from '../types'

const pageSize = 25

/** The campaigns of an organization, newest first. Error: `invalid_cursor`. */
export async function listCampaigns(
  organizationId: AuthorizedAccountId,
  cursor: string | null,
): Promise<Result<Page<CampaignRow>>> {
  const after = cursor === null ? null : readCampaignCursor(cursor)
  if (cursor !== null && after === null) return err(domainError('invalid_cursor'))
  const rows = await db().campaign.findMany({
    where: { organizationId, ...(after === null ? {} : { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    include: {
      createdBy: { select: { account: { select: { login: true } } } },
      items: { select: { decision: true, outcome: true } },
    },
  })
  const shown = rows.slice(0, pageSize)
  return ok({
    items: shown.map((row) => ({
      id: row.id,
      name: row.name,
      state: row.state,
      deadline: row.deadline.toISOString(),
      startedBy: row.createdBy.account.login,
      total: row.items.length,
      unanswered:
        row.result === null
          ? tallyOf(row.items).unanswered
          : tallySchema.parse(row.result).unanswered,
      closedAt: row.closedAt?.toISOString() ?? null,
    })),
    nextCursor: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  })
}

/** Whether an organization has an open campaign: then no other can be started. */
export async function hasOpenCampaign(organizationId: AuthorizedAccountId): Promise<boolean> {
  return (await db().campaign.count({ where: { organizationId, state: 'open' } })) > 0
}

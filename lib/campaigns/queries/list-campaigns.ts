import type { Actor, AuthorizedAccountId } from '../../accounts/types'
import { readRoleToShow } from '../../approvals/queries/read-roles'
import { domainError } from '../../core/errors'
import type { Page } from '../../core/pagination'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { tallyOf } from '../rules'
import { readCampaignCursor } from '../rules/cursor'
import { tallySchema } from '../schema'
import type { CampaignRole, CampaignRow } from '../types'
import { campaignRoleOf, shownTo } from './authorize-campaign'

const pageSize = 25

/** A page of campaigns, with how the reader stands to them. */
export type CampaignPage = Page<CampaignRow> & { role: CampaignRole }

/** The campaigns of an organization, newest first; for a member those in which they review something, and by what is theirs. Errors: `invalid_cursor`, `not_found`. */
export async function listCampaigns(
  actor: Actor,
  organizationId: AuthorizedAccountId,
  cursor: string | null,
): Promise<Result<CampaignPage>> {
  const after = cursor === null ? null : readCampaignCursor(cursor)
  if (cursor !== null && after === null) return err(domainError('invalid_cursor'))
  const role = campaignRoleOf(await readRoleToShow(actor, organizationId))
  if (role === null) return err(domainError('not_found'))
  const isReviewer = role === 'reviewer'
  const shown = shownTo(actor, role)
  const rows = await db().campaign.findMany({
    where: {
      organizationId,
      ...(isReviewer ? { items: { some: shown } } : {}),
      ...(after === null ? {} : { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    include: {
      createdBy: { select: { account: { select: { login: true } } } },
      items: { where: shown, select: { decision: true, outcome: true } },
    },
  })
  const page = rows.slice(0, pageSize)
  return ok({
    role,
    items: page.map((row) => ({
      id: row.id,
      name: row.name,
      state: row.state,
      deadline: row.deadline.toISOString(),
      startedBy: row.createdBy.account.login,
      total: row.items.length,
      unanswered:
        row.result === null || isReviewer
          ? tallyOf(row.items).unanswered
          : tallySchema.parse(row.result).unanswered,
      closedAt: row.closedAt?.toISOString() ?? null,
    })),
    nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  })
}

/** Whether an organization has an open campaign: then no other can be started. */
export async function hasOpenCampaign(organizationId: AuthorizedAccountId): Promise<boolean> {
  return (await db().campaign.count({ where: { organizationId, state: 'open' } })) > 0
}

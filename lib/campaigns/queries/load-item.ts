import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { CampaignItem } from '../../db/generated/client'
import { stateAt } from '../rules/timing'
import type { CampaignRole, CampaignState } from '../types'
import { type AuthorizedCampaignId, authorizeCampaign, shownTo } from './authorize-campaign'

/** An integration of a campaign, with how the actor stands to it. */
export interface AuthorizedItem {
  item: CampaignItem
  campaignId: AuthorizedCampaignId
  organizationId: string
  state: CampaignState
  role: CampaignRole
  isReviewer: boolean
}

/** An integration of a campaign that the actor may see, by their role at this moment. Errors: those of `authorizeCampaign`. */
export async function loadItem(actor: Actor, id: string): Promise<Result<AuthorizedItem>> {
  const place = isId('campaignItem', id)
    ? await db().campaignItem.findUnique({ where: { id }, select: { campaignId: true } })
    : null
  if (place === null) return err(domainError('not_found'))
  const authorized = await authorizeCampaign(actor, place.campaignId, 'act')
  if (!authorized.ok) return authorized
  const { id: campaignId, organizationId, role } = authorized.value
  const found = await db().campaignItem.findFirst({
    where: { id, campaignId, ...shownTo(actor, role) },
    include: { campaign: true },
  })
  if (found === null) return err(domainError('not_found'))
  const { campaign, ...item } = found
  const isReviewer = item.reviewerId === actor.accountId
  const state = stateAt(campaign, now())
  return ok({ item, campaignId, organizationId, state, role, isReviewer })
}

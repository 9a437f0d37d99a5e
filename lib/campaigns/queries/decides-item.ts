import { actsFor } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { decidesFor } from '../../approvals/queries/read-roles'
import type { Prisma } from '../../db/generated/client'

/** The integrations on which the actor decides, as a condition of the update itself: by the role just read, or as its reviewer who still belongs to the organization. */
export function decidesItem(actor: Actor): Prisma.CampaignItemWhereInput {
  return {
    OR: [
      { campaign: { organization: decidesFor(actor) } },
      { reviewerId: actor.accountId, campaign: { organization: actsFor(actor, 'member') } },
    ],
  }
}

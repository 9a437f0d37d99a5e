import type { Actor } from '../../accounts/types'
import {
  type OrganizationRole,
  readRoleNow,
  readRoleToShow,
} from '../../approvals/queries/read-roles'
import type { Brand } from '../../core/brand'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import type { CampaignRole } from '../types'

/** A campaign that the actor may see, minted by {@link authorizeCampaign} only. */
export type AuthorizedCampaignId = Brand<string, 'AuthorizedCampaignId'>

/** A campaign, with how the actor stands to it. */
export interface AuthorizedCampaign {
  id: AuthorizedCampaignId
  organizationId: string
  role: CampaignRole
}

const roles = { owner: 'owner', named: 'approver', member: 'reviewer' } as const

async function isAuthorized(actor: Actor, campaignId: string, role: CampaignRole) {
  if (role !== 'reviewer') return true
  const where = { campaignId, reviewerId: actor.accountId }
  return (await db().campaignItem.count({ where })) > 0
}

/** How the actor would stand to a campaign of an organization, by their role there; a member is a reviewer where something was given to them. */
export function campaignRoleOf(role: OrganizationRole): CampaignRole | null {
  return role === null ? null : roles[role]
}

/** The integrations of campaigns that the actor is shown, as a condition of the query itself. */
export function shownTo(actor: Actor, role: CampaignRole): Prisma.CampaignItemWhereInput {
  return role === 'reviewer' ? { reviewerId: actor.accountId } : {}
}

const minted = (id: string): id is AuthorizedCampaignId => isId('campaign', id)

/**
 * A campaign that the actor decides in, or in which they review something as a member of its
 * organization. `act` asks GitHub for the role at this moment, `see` goes by one of the last minute.
 * Errors: `not_found` for any other, `organization_not_connected` and `github_unavailable` where the
 * role cannot be read.
 */
export async function authorizeCampaign(
  actor: Actor,
  id: string,
  purpose: 'see' | 'act',
): Promise<Result<AuthorizedCampaign>> {
  const row = isId('campaign', id)
    ? await db().campaign.findUnique({ where: { id }, select: { organizationId: true } })
    : null
  if (row === null) return err(domainError('not_found'))
  const { organizationId } = row
  const shown = await readRoleToShow(actor, organizationId)
  // Who was never known to belong there learns nothing, not even that GitHub does not answer.
  if (shown === null) return err(domainError('not_found'))
  const role = purpose === 'act' ? await readRoleNow(actor, organizationId) : ok(shown)
  if (!role.ok) return role
  const own = campaignRoleOf(role.value)
  const isTheirs = own !== null && (await isAuthorized(actor, id, own))
  if (!(isTheirs && minted(id))) return err(domainError('not_found'))
  return ok({ id, organizationId, role: own })
}

import { knowOwners } from '../../accounts/commands/know-owners'
import { actsFor } from '../../accounts/queries/authorize-account'
import type { Actor, AuthorizedAccountId } from '../../accounts/types'
import { requireOwnerNow } from '../../approvals/commands/name-approver'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import { parseInput } from '../../core/parse'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { syncInventory } from '../../inventory/commands/sync-inventory'
import { readCandidates } from '../queries/read-candidates'
import { chooseCandidates } from '../rules/choosing'
import { deadlineOf, nextLook, remindersOver } from '../rules/timing'
import { campaignScopeSchema, startCampaignSchema } from '../schema'
import type { CampaignScope, Candidate } from '../types'
import { announceCampaign } from './announce-campaign'
import { recordCampaignAudit } from './record-campaign-audit'

interface Plan {
  organizationId: string
  name: string
  scope: CampaignScope
  deadline: Date
  chosen: readonly Candidate[]
}

/** A new row; undefined where another campaign of the organization is open. */
async function insert(tx: Transaction, actor: Actor, plan: Plan): Promise<string | undefined> {
  const { organizationId, name, scope, deadline, chosen } = plan
  const id = newId('campaign')
  const at = now()
  const open = { state: 'open', deadline, closedAt: null, outstanding: 0 } as const
  const { count } = await tx.campaign.createMany({
    data: [
      {
        ...{ id, organizationId, name, scope, deadline, createdById: actor.userId },
        createdAt: at,
        reminders: remindersOver(deadline, at),
        dueAt: nextLook(open, at),
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return undefined
  await tx.campaignItem.createMany({
    data: chosen.map(({ key, listingId, githubAppId, name: called, kind, access }) => ({
      ...{ id: newId('campaignItem'), campaignId: id, entryKey: key },
      ...{ listingId, githubAppId, kind, access: { ...access }, name: called },
    })),
  })
  return id
}

async function write(actor: Actor, plan: Plan): Promise<Result<{ id: string }>> {
  return transaction(async (tx) => {
    const { organizationId, scope, deadline, chosen } = plan
    const stillOwns = { AND: [{ id: organizationId }, actsFor(actor, 'owner')] }
    if ((await tx.account.count({ where: stillOwns })) === 0) return err(domainError('role_lost'))
    const id = await insert(tx, actor, plan)
    if (id === undefined) return err(domainError('campaign_open'))
    const detail = { scope, deadline: deadline.toISOString(), integrations: chosen.length }
    await recordCampaignAudit(tx, actor, { id, organizationId, what: 'started', detail })
    await announceCampaign(tx, { kind: 'campaign_started', id, key: 'start', by: actor })
    return ok({ id })
  })
}

/**
 * Starts a recertification of an organization's integrations: those that GitHub and others tell of
 * at this moment and that fit the choice, each to be kept, narrowed or removed until the last day.
 * One at a time. Only an owner, as GitHub says now. Errors: `invalid_input`, `not_found`,
 * `owner_required`, `deadline_out_of_range`, `campaign_open`, `campaign_empty`, `role_lost`,
 * `organization_not_connected`, `github_unavailable`.
 */
export async function startCampaign(
  actor: Actor,
  organizationId: AuthorizedAccountId,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const parsed = parseInput(startCampaignSchema, input)
  if (!parsed.ok) return parsed
  const { name, deadline: day, ...choice } = parsed.value
  const deadline = deadlineOf(day, now())
  if (!deadline.ok) return deadline
  const owner = await requireOwnerNow(actor, organizationId)
  if (!owner.ok) return owner
  const open = { organizationId, state: 'open' } as const
  if ((await db().campaign.count({ where: open })) > 0) return err(domainError('campaign_open'))
  const synced = await syncInventory(organizationId)
  if (!synced.ok) return synced
  const scope = campaignScopeSchema.parse(choice)
  const chosen = chooseCandidates(await readCandidates(organizationId), scope)
  if (chosen.length === 0) return err(domainError('campaign_empty', { field: 'which' }))
  const account = await db().account.findUniqueOrThrow({
    where: { id: organizationId },
    include: { connection: true },
  })
  await knowOwners(account.id)
  return write(actor, { organizationId, name, scope, deadline: deadline.value, chosen })
}

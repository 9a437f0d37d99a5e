import type { Actor, AuthorizedAccountId } from '../../accounts/types'
import { isGuided } from '../../approvals/queries/to-oauth-step'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import { err, ok, type Result } from '../../core/result'
import { listInventory } from '../../inventory/queries/list-inventory'
import { permissionsOf } from '../../inventory/queries/to-entry'
import type { InventoryEntry } from '../../inventory/types'
import { mayDecide, maySpeak, standingOf, standings, tallyOf } from '../rules'
import { canBeSaid } from '../rules/outcome'
import { stateAt } from '../rules/timing'
import { campaignScopeSchema, heldAccessSchema, tallySchema } from '../schema'
import type { CampaignItemView, CampaignRole, CampaignView, Current } from '../types'
import { authorizeCampaign, shownTo } from './authorize-campaign'
import { decidedOf, type LoadedCampaign, type LoadedItem, loadCampaign } from './load-campaign'
import { readCurrent } from './read-current'

interface Reader {
  accountId: string
  role: CampaignRole
}

interface Known {
  entries: readonly InventoryEntry[]
  current: Map<string, Current>
}

/** The row of the inventory that an integration is by now: what was not listed when the campaign began may be. */
function entryOf(item: LoadedItem, { entries }: Known): InventoryEntry | null {
  const isIt = ({ key }: InventoryEntry) => key === item.entryKey || key === item.listingId
  return entries.find((entry) => isIt(entry) && entry.state !== 'deleted') ?? null
}

/** Who said what became of it, where it is somebody's word. */
function doneView(item: LoadedItem): CampaignItemView['done'] {
  const { outcomeSource: source, outcomeAt, outcomeBy } = item
  if (source === null || outcomeAt === null) return null
  return { source, at: outcomeAt.toISOString(), by: outcomeBy?.account.login ?? null }
}

function toItemView(
  item: LoadedItem,
  campaign: LoadedCampaign,
  reader: Reader,
  known: Known,
): CampaignItemView {
  const { decidedBy, decidedAt, outcome } = item
  const access = heldAccessSchema.parse(item.access)
  const isReviewer = item.reviewerId === reader.accountId
  const state = stateAt(campaign, now())
  const question = { role: reader.role, isReviewer, state, outcome }
  const current = known.current.get(item.id)
  const sayable =
    current !== undefined && canBeSaid({ ...decidedOf(item), current, guided: isGuided(item.kind) })
  return {
    id: item.id,
    version: item.version,
    name: item.name,
    kind: item.kind,
    entry: entryOf(item, known),
    access,
    permissions: permissionsOf(access.permissions) ?? [],
    reviewer: item.reviewer?.login ?? null,
    decision: item.decision,
    narrowing: item.narrowing,
    note: item.note,
    decided:
      decidedBy === null || decidedAt === null
        ? null
        : { by: decidedBy.account.login, at: decidedAt.toISOString() },
    standing: standingOf(item),
    done: doneView(item),
    mayDecide: mayDecide(question).ok,
    maySay: sayable && maySpeak(question).ok,
  }
}

/** The result that was kept is about all of it; a reviewer is told about what is theirs. */
function closedView(
  { closedAt, closedBy, result, items }: LoadedCampaign,
  isReviewer: boolean,
): CampaignView['closed'] {
  if (closedAt === null) return null
  const by = closedBy?.account.login ?? null
  const told = isReviewer ? tallyOf(items) : tallySchema.parse(result)
  return { by, at: closedAt.toISOString(), result: told }
}

const byStanding = (a: CampaignItemView, b: CampaignItemView) =>
  standings.indexOf(a.standing) - standings.indexOf(b.standing)

/**
 * A campaign of an organization with each of its integrations, what was decided and what became of
 * it, for somebody who decides there; of a reviewer's, only what was given to them. Errors: those of `authorizeCampaign`; `not_found` for a
 * campaign of another organization.
 */
export async function getCampaign(
  actor: Actor,
  organizationId: AuthorizedAccountId,
  campaignId: string,
  locale: Locale,
): Promise<Result<CampaignView>> {
  const seen = await authorizeCampaign(actor, campaignId, 'see')
  if (!seen.ok) return seen
  const { role } = seen.value
  const isReviewer = role === 'reviewer'
  const campaign = await loadCampaign(seen.value.id, shownTo(actor, role))
  if (campaign?.organizationId !== organizationId) return err(domainError('not_found'))
  const [entries, current] = await Promise.all([
    listInventory(organizationId, locale),
    readCurrent(organizationId, campaign.items),
  ])
  const reader = { accountId: actor.accountId, role }
  const isOpen = campaign.state === 'open'
  return ok({
    id: campaign.id,
    name: campaign.name,
    organization: campaign.organization.login,
    state: campaign.state,
    scope: campaignScopeSchema.parse(campaign.scope),
    deadline: campaign.deadline.toISOString(),
    startedBy: campaign.createdBy.account.login,
    startedAt: campaign.createdAt.toISOString(),
    closed: closedView(campaign, isReviewer),
    tally: tallyOf(campaign.items),
    items: campaign.items
      .map((item) => toItemView(item, campaign, reader, { entries, current }))
      .toSorted(byStanding),
    isReviewer,
    mayClose: isOpen && role === 'owner',
    mayAssign: stateAt(campaign, now()) === 'open' && !isReviewer,
  })
}

import { now } from '../../clock'
import type { Transaction } from '../../db/transaction'
import { notify } from '../../notifications/commands/notify'
import type { NoticeFact, NoticeKind } from '../../notifications/schema'
import type { Audience } from '../../notifications/types'
import { standings, tallyOf } from '../rules'
import type { Tally } from '../types'

/** What is told about a campaign. */
export interface Announcement {
  kind: Extract<NoticeKind, `campaign_${string}`>
  id: string
  /** Makes it once: the reminder, or the assignment that it is about. */
  key: string
  /** Who did it, and is not told. */
  by?: { userId: string; login: string }
  /** Whom something was given to, where they alone are told. */
  to?: string
}

interface Item {
  reviewerId: string | null
  decision: 'keep' | 'narrow' | 'remove' | null
  outcome: 'narrowed' | 'removed' | 'gone' | null
}

/** Who of these still belongs to the organization. */
async function membersOf(
  tx: Transaction,
  organizationId: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: { organizationId, memberId: { in: [...ids] } },
    select: { memberId: true },
  })
  return rows.map(({ memberId }) => memberId)
}

/** Whom the owners named to decide beside them, as long as it holds and they belong to the organization. */
async function namedIn(tx: Transaction, organizationId: string): Promise<string[]> {
  const rows = await tx.organizationApprover.findMany({
    where: { organizationId, OR: [{ until: null }, { until: { gt: now() } }] },
    select: { accountId: true },
  })
  return membersOf(
    tx,
    organizationId,
    rows.map(({ accountId }) => accountId),
  )
}

const reviewersOf = (items: readonly Item[]) => [
  ...new Set(items.flatMap(({ reviewerId }) => (reviewerId === null ? [] : [reviewerId]))),
]

/** The reviewers of what has no answer; the owners and approvers for the rest, and for what reviewers left behind. */
async function remindedOf(
  tx: Transaction,
  organizationId: string,
  items: readonly Item[],
): Promise<Audience> {
  const waiting = items.filter(({ decision, outcome }) => decision === null && outcome === null)
  const reviewers = await membersOf(tx, organizationId, reviewersOf(waiting))
  const isTheirs = ({ reviewerId }: Item) => reviewerId !== null && reviewers.includes(reviewerId)
  // What is decided and not done is an owner's to do on GitHub.
  const outstanding = tallyOf(items).outstanding
  if (waiting.every(isTheirs) && outstanding === 0) return { accountIds: reviewers }
  const named = await namedIn(tx, organizationId)
  return { accountIds: [...reviewers, ...named], ownersOf: organizationId }
}

async function audienceOf(
  tx: Transaction,
  organizationId: string,
  items: readonly Item[],
  { kind, to, by }: Announcement,
): Promise<Audience> {
  const except = by === undefined ? {} : { except: by.userId }
  if (kind === 'campaign_assigned') return { accountIds: to === undefined ? [] : [to], ...except }
  if (kind === 'campaign_reminder') return remindedOf(tx, organizationId, items)
  const people = await membersOf(tx, organizationId, reviewersOf(items))
  const named = await namedIn(tx, organizationId)
  return { accountIds: [...people, ...named], ownersOf: organizationId, ...except }
}

function factsOf({ kind, to }: Announcement, deadline: Date, items: readonly Item[]): NoticeFact[] {
  const counted = (tally: Tally): NoticeFact[] =>
    standings
      .filter((name) => tally[name] > 0)
      .map((name) => ({ name, value: String(tally[name]) }))
  if (kind === 'campaign_closed') return counted(tallyOf(items))
  const last: NoticeFact = { name: 'deadline', value: { date: deadline.toISOString() } }
  if (kind === 'campaign_reminder') {
    const { unanswered, outstanding } = tallyOf(items)
    const open = { unanswered, outstanding, kept: 0, narrowed: 0, removed: 0, gone: 0 }
    return [last, ...counted(open)]
  }
  const theirs = to === undefined ? items : items.filter(({ reviewerId }) => reviewerId === to)
  return [last, { name: 'integrations', value: String(theirs.length) }]
}

/** Tells everybody concerned about a step of a campaign, in the inbox and by mail as they chose, in the transaction of the step. */
export async function announceCampaign(tx: Transaction, told: Announcement): Promise<void> {
  const { kind, id, key, by } = told
  const row = await tx.campaign.findUniqueOrThrow({
    where: { id },
    include: { items: true, organization: { select: { id: true, login: true } } },
  })
  const { organization, items, deadline, name } = row
  const audience = await audienceOf(tx, organization.id, items, told)
  const data = {
    id,
    campaign: name,
    account: organization.login,
    person: by?.login ?? null,
    facts: factsOf(told, deadline, items),
  }
  await notify(tx, `${id}:${kind}:${key}`, audience, { kind, data })
}

import { approvedTermsOf, askedTerms } from '@/lib/approvals/queries/load-request'
import { installationExcess, orderExcess } from '@/lib/approvals/rules/terms'
import type { ApprovedTerms, Terms } from '@/lib/approvals/types'
import { db } from '@/lib/db/client'
import type { Checkout, InstallationRequest, Setup } from '@/lib/db/generated/client'
import { liveSubscriptions } from './ending'
import { findInstalled } from './on-github'
import type { Scene } from './scene'

/** What must never be so, found in the database after a history. */
export interface Verdict {
  ended: number
  orphans: string[]
  untold: string[]
  beyond: string[]
  illegal: string[]
}

const requestsOf = ({ organizationId }: Scene) =>
  db().installationRequest.findMany({ where: { organizationId }, orderBy: { number: 'asc' } })

/** What is left open although what it hung on is over. */
async function findOrphans({ organizationId }: Scene): Promise<string[]> {
  const rows = await db().$queryRaw<{ what: string }[]>`
    select 'request ' || state || ' without an end' as what from installation_request
      where organization_id = ${organizationId} and ended_at is null
    union all select 'setup ' || state || ' left open' from setup
      where account_id = ${organizationId} and state in ('awaiting_payment', 'awaiting_install')
    union all select 'checkout left open' from checkout
      where account_id = ${organizationId} and state = 'open'`
  return rows.map(({ what }) => what)
}

/** Ways that stay open although the approval behind them is gone. */
export async function findLooseEnds({ organizationId }: Scene): Promise<string[]> {
  const rows = await db().$queryRaw<{ what: string }[]>`
    select 'setup ' || setup.state || ' of a request that is ' || request.state as what
    from setup join installation_request as request on request.id = setup.request_id
    where setup.account_id = ${organizationId}
      and setup.state in ('awaiting_payment', 'awaiting_install')
      and request.state in ('denied', 'withdrawn', 'expired', 'superseded')`
  return rows.map(({ what }) => what)
}

const ends = [
  'active',
  'removed',
  'denied',
  'revoked',
  'closed',
  'withdrawn',
  'expired',
  'superseded',
]

interface Step {
  action: string
  by: string | null
}

async function stepsOf(id: string): Promise<Step[]> {
  const rows = await db().auditEvent.findMany({
    where: { subjectType: 'installation_request', subjectId: id },
    orderBy: { id: 'asc' },
    include: { user: { select: { accountId: true } } },
  })
  return rows.map(({ action, user }) => ({
    action: action.replace('request.', ''),
    by: user?.accountId ?? null,
  }))
}

/** Everybody who asked for it or supports it was told how it ended, unless they ended it themselves. */
async function findUntold(row: InstallationRequest, steps: Step[]): Promise<string[]> {
  const last = steps.findLast(({ action }) => ends.includes(action))
  const supporters = await db().requestSupporter.findMany({ where: { requestId: row.id } })
  const asked = [row.requesterId, ...supporters.map(({ accountId }) => accountId)]
  const ended = ['active', 'removed', 'denied', 'withdrawn', 'expired', 'superseded']
  const told = await db().notification.findMany({
    where: { OR: ended.map((end) => ({ key: { startsWith: `${row.id}:request_${end}:` } })) },
    select: { user: { select: { account: { select: { id: true } } } } },
  })
  const knows = new Set([...told.map(({ user }) => user.account.id), last?.by ?? ''])
  return asked
    .filter((accountId) => !knows.has(accountId))
    .map(() => `${row.state} (${row.cause}) and somebody who asked was not told`)
}

/** Nothing happens to a request before it is made, nor after its end but what its approval is held against. */
function findIllegal(row: InstallationRequest, steps: Step[]): string[] {
  const actions = steps.map(({ action }) => action)
  const after = ['exceeded', 'end_reached', 'left_github', 'removed']
  const end = actions.findIndex((action) => ends.includes(action))
  const late = end === -1 ? [] : actions.slice(end + 1).filter((action) => !after.includes(action))
  const [first] = actions
  return [
    ...(first === 'created' ? [] : [`begins with ${first}`]),
    ...late.map((action) => `${action} after its end as ${row.state}`),
    ...(row.state === 'active' && row.approvedTerms !== null && !actions.includes('approved')
      ? ['active without an approval']
      : []),
  ]
}

const isWithin = (wide: Terms, narrow: Terms): boolean =>
  wide.selection !== 'selected' ||
  narrow.selection === null ||
  (narrow.selection === 'selected' &&
    narrow.repositoryIds.every((id) => wide.repositoryIds.includes(id)))

function findWider(row: InstallationRequest, terms: ApprovedTerms): string[] {
  const asked = askedTerms(row)
  const isMore = terms.planId === asked.planId && terms.units > asked.units
  return [
    ...(isWithin(asked, terms) ? [] : ['more repositories approved than asked for']),
    ...(isMore ? ['more units approved than asked for'] : []),
    ...(asked.planId === null && terms.planId !== null
      ? ['a plan approved that nobody asked for']
      : []),
  ]
}

function findOrderedBeyond(
  terms: ApprovedTerms,
  setup: Setup & { checkout: Checkout | null },
): string[] {
  const { repositorySelection: selection, checkout } = setup
  const ordered = { ...terms, selection, repositoryIds: setup.repositoryIds.map(Number) }
  const isOther =
    checkout !== null &&
    terms.planId !== null &&
    (checkout.planId !== terms.planId ||
      checkout.cycle !== terms.cycle ||
      checkout.units > terms.units)
  return [
    ...(isWithin(terms, ordered) ? [] : ['a link that chooses more repositories than approved']),
    ...(isOther ? ['a payment for more than approved'] : []),
  ]
}

/** What GitHub and Stripe say is more than was approved, and the request does not. */
async function findUnsaid(
  scene: Scene,
  row: InstallationRequest,
  terms: ApprovedTerms,
): Promise<string[]> {
  if (row.state !== 'active') return []
  const { organizationId: accountId } = scene
  const installed = (await isReadable(scene)) ? await findInstalled(scene) : null
  const bought = await db().purchase.findFirst({
    where: { accountId, state: { not: 'cancelled' } },
  })
  const none = { selection: null, repositoryIds: [] }
  const more = [
    ...(installed === null ? [] : installationExcess(terms, installed)),
    ...(bought === null ? [] : orderExcess(terms, { ...bought, ...none })),
  ]
  return more
    .filter((excess) => !row.excess.includes(excess))
    .map((excess) => `active as approved, though more in ${excess}`)
}

/** Whether Souk can know how the app stands on the organization: through its key, or the connection. */
async function isReadable({ history, organizationId }: Scene): Promise<boolean> {
  const live = { organizationId, disconnectedAt: null, suspendedAt: null }
  return history.connected || (await db().organizationConnection.count({ where: live })) > 0
}

async function findBeyond(scene: Scene, row: InstallationRequest): Promise<string[]> {
  const terms = approvedTermsOf(row)
  if (terms === null) return []
  const setups = await db().setup.findMany({
    where: { requestId: row.id },
    include: { checkout: true },
  })
  return [
    ...findWider(row, terms),
    ...setups.flatMap((setup) => findOrderedBeyond(terms, setup)),
    ...(await findUnsaid(scene, row, terms)),
  ]
}

/** Whether Stripe bills exactly what Souk says is bought. */
async function findDrift(scene: Scene): Promise<string[]> {
  const where = { accountId: scene.organizationId, state: { not: 'cancelled' as const } }
  const kept = await db().purchase.findMany({ where, select: { stripeSubscriptionId: true } })
  const known = kept.map((one) => one.stripeSubscriptionId).filter((id) => id !== null)
  const live = await liveSubscriptions(scene)
  return known.toSorted().join() === live.toSorted().join()
    ? []
    : [`Stripe bills ${live.length}, Souk knows of ${known.length}`]
}

/** Holds everything that a history left against what must never be. */
export async function judge(scene: Scene): Promise<Verdict> {
  const verdict: Verdict = { ended: 0, orphans: [], untold: [], beyond: [], illegal: [] }
  verdict.orphans.push(...(await findOrphans(scene)), ...(await findDrift(scene)))
  for (const row of await requestsOf(scene)) {
    const steps = await stepsOf(row.id)
    if (row.endedAt !== null) verdict.ended += 1
    verdict.untold.push(...(await findUntold(row, steps)))
    verdict.illegal.push(...findIllegal(row, steps))
    verdict.beyond.push(...(await findBeyond(scene, row)))
  }
  return verdict
}

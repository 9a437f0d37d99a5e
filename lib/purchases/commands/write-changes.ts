import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { newId } from '../../core/ids'
import type { Purchase } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { enqueueWebhook } from '../../outbox/enqueue'
import { type BoughtRow, loadBought } from '../queries/load-bought'
import type { Change } from '../rules/difference'
import { type Bought, entitlementAfter, entitlementOf } from '../rules/entitlement'
import { type Entitlement, entitlementSchema, type Sender } from '../schema'
import { queueChangeMails } from './queue-change-mails'
import type { ReadSubscription } from './read-subscription'

export interface Written {
  /** The purchase as it is now in the database. */
  purchase: Purchase
  before: Purchase | null
  changes: readonly Change[]
  /** What Stripe said; null for a free plan. */
  read: ReadSubscription | null
  /** Who asked for it; without one, whoever bought is named to the integrator. */
  actor: Actor | undefined
}

/** Writes what follows from changes of a purchase: ledger entries with the next versions, webhooks in their order, mails and audit. */
export async function writeChanges(tx: Transaction, written: Written): Promise<void> {
  const { purchase, before, changes, read, actor } = written
  const failed = before?.state === 'active' && purchase.state === 'past_due'
  const unpaid = read !== null && read.subscription.pendingUpdate !== null
  if (changes.length === 0 && !failed && !unpaid) return
  const bought = await loadBought(tx, purchase.id)
  const sender = await senderOf(tx, bought, actor)
  let previous = await newestSnapshot(tx, purchase.id)
  let version = purchase.version
  for (const change of changes) {
    version += 1
    const snapshot = snapshotAfter(bought, purchase, change, previous)
    await appendEntry(tx, purchase.id, version, change, { snapshot, previous, actor })
    const told = toldOf(bought, change, snapshot, previous)
    await tellIntegrator(tx, purchase, change, { ...told, sender })
    await audit(tx, purchase, change, actor)
    previous = snapshot
  }
  await tx.purchase.update({ where: { id: purchase.id }, data: { version } })
  // Whoever tries a draft knows what they press, and nothing is paid.
  if (!purchase.isTest)
    await queueChangeMails(tx, { bought, before, changes, failed, read, version })
}

function boughtOf(bought: BoughtRow): Bought {
  const { id: purchaseId, account, plan } = bought
  return { purchaseId, account, billingEmail: account.connection?.contactEmail ?? null, plan }
}

/** Only the entry that ends a purchase shows it ended; one that calls off what was planned shows what it leaves as it was. */
function snapshotAfter(
  bought: BoughtRow,
  purchase: Purchase,
  { action }: Change,
  previous: Entitlement | null,
): Entitlement {
  if (action === 'pending_change_cancelled' && previous !== null) {
    return { ...previous, cancelAtPeriodEnd: false, pendingPlanId: null }
  }
  const endedAt = action === 'cancelled' ? purchase.endedAt : null
  return entitlementOf(boughtOf(bought), { ...purchase, endedAt })
}

/** GitHub tells of a pending change what will be, and as the previous purchase what is. */
function toldOf(
  bought: BoughtRow,
  { action }: Change,
  snapshot: Entitlement,
  previous: Entitlement | null,
): { snapshot: Entitlement; previous: Entitlement | null } {
  const plan = action === 'pending_change' ? bought.pendingPlan : null
  if (plan === null) return { snapshot, previous }
  const future = entitlementAfter({ ...boughtOf(bought), plan }, bought)
  return { snapshot: future, previous: snapshot }
}

async function newestSnapshot(tx: Transaction, purchaseId: string): Promise<Entitlement | null> {
  const newest = await tx.ledgerEntry.findFirst({
    where: { purchaseId },
    orderBy: { version: 'desc' },
    select: { snapshot: true },
  })
  return newest === null ? null : entitlementSchema.parse(newest.snapshot)
}

async function appendEntry(
  tx: Transaction,
  purchaseId: string,
  version: number,
  { action, effectiveAt }: Change,
  entry: { snapshot: Entitlement; previous: Entitlement | null; actor: Actor | undefined },
): Promise<void> {
  await tx.ledgerEntry.create({
    data: {
      id: newId('ledger'),
      purchaseId,
      version,
      action,
      effectiveAt,
      snapshot: entry.snapshot,
      ...(entry.previous === null ? {} : { previous: entry.previous }),
      actorId: entry.actor?.userId ?? null,
    },
  })
}

/** GitHub has no event for a renewal. */
async function tellIntegrator(
  tx: Transaction,
  { id: purchaseId, listingId }: Purchase,
  { action, effectiveAt }: Change,
  what: { snapshot: Entitlement; previous: Entitlement | null; sender: Sender },
): Promise<void> {
  if (action === 'renewed') return
  const { snapshot: purchase, previous, sender } = what
  const payload = { action, effectiveAt: effectiveAt.toISOString(), sender, purchase, previous }
  await enqueueWebhook(tx, {
    listingId,
    orderKey: purchaseId,
    purchaseId,
    event: 'marketplace_purchase',
    action,
    payload,
  })
}

async function audit(
  tx: Transaction,
  purchase: Purchase,
  { action, effectiveAt }: Change,
  actor: Actor | undefined,
): Promise<void> {
  const system = purchase.stripeSubscriptionId === null ? 'system' : 'stripe'
  await recordAudit(tx, {
    actor: actor
      ? { type: 'user', userId: actor.userId, ...(actor.ip ? { ip: actor.ip } : {}) }
      : { type: system },
    action: `purchase.${action}`,
    subject: { type: 'purchase', id: purchase.id },
    accountId: purchase.accountId,
    detail: { effectiveAt: effectiveAt.toISOString() },
  })
}

async function senderOf(
  tx: Transaction,
  { startedBy }: BoughtRow,
  actor: Actor | undefined,
): Promise<Sender> {
  const user = actor
    ? await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, include: { account: true } })
    : startedBy
  const { githubId, login, type, avatarUrl } = user.account
  return { id: Number(githubId), login, type, avatarUrl, email: user.email }
}

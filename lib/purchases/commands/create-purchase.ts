import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { newId } from '../../core/ids'
import type { Checkout, Purchase } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { addJob } from '../../jobs/add-job'
import { difference } from '../rules/difference'
import { project } from '../rules/project'
import type { PurchaseFields } from '../types'
import { continueSetups } from './continue-setups'
import type { ReadSubscription } from './read-subscription'
import { saveInvoices } from './save-invoices'
import { writeChanges } from './write-changes'

type Outcome = 'synced' | 'ignored' | 'refunding' | 'stale'

/** Makes the purchase of a paid checkout. A second live purchase cannot be made: its checkout is marked and its money goes back by a job, after this transaction. */
export async function createPurchase(
  tx: Transaction,
  checkout: Checkout,
  read: ReadSubscription,
  at: Date,
  actor?: Actor,
): Promise<Outcome> {
  if (checkout.state === 'refunded') return queueRefund(tx, checkout, read)
  const plans = await tx.plan.findMany({ where: { listingId: checkout.listingId } })
  const { subscription } = read
  const fields = project(subscription, plans, checkout, at)
  if (fields === null) return 'ignored'
  const isOver = checkout.state === 'completed' && subscription.endedAt !== null
  // A purchase that has gone on to a free plan hears no more of the subscription it had.
  if (isOver) return 'ignored'
  const before = fields.state === 'cancelled' ? null : await findFree(tx, checkout)
  const purchase =
    before === null
      ? await insert(tx, checkout, read, fields, at)
      : await upgrade(tx, before, checkout, read, fields, at)
  if (purchase === null) return refuse(tx, checkout, read)
  await tx.checkout.update({
    where: { id: checkout.id },
    data: { state: 'completed', purchaseId: purchase.id },
  })
  if (subscription.trialEnd !== null) {
    const { listingId, accountId } = checkout
    const trial = { listingId, accountId, startedAt: subscription.startedAt }
    await tx.trialUse.createMany({ data: [trial], skipDuplicates: true })
  }
  await saveInvoices(tx, purchase, read.invoices, at)
  await writeChanges(tx, {
    purchase,
    before,
    changes: difference(before, fields, at),
    read,
    actor,
  })
  await continueSetups(tx, purchase, at)
  return 'synced'
}

/** The free plan that the account has of the listing: paying for another one changes it. */
function findFree(tx: Transaction, { listingId, accountId }: Checkout): Promise<Purchase | null> {
  return tx.purchase.findFirst({
    where: { listingId, accountId, cycle: null, isTest: false, state: { not: 'cancelled' } },
  })
}

/** Null when the free plan was changed or ended meanwhile. */
async function upgrade(
  tx: Transaction,
  before: Purchase,
  { stripeAccountId }: Checkout,
  { subscription }: ReadSubscription,
  fields: PurchaseFields,
  at: Date,
): Promise<Purchase | null> {
  const [changed] = await tx.purchase.updateManyAndReturn({
    where: { id: before.id, version: before.version, stripeSubscriptionId: null },
    data: {
      ...fields,
      stripeAccountId,
      stripeCustomerId: subscription.customerId,
      stripeSubscriptionId: subscription.id,
      readAt: at,
    },
  })
  return changed ?? null
}

async function insert(
  tx: Transaction,
  { listingId, accountId, stripeAccountId, startedById }: Checkout,
  { subscription }: ReadSubscription,
  fields: PurchaseFields,
  at: Date,
): Promise<Purchase | null> {
  const [made] = await tx.purchase.createManyAndReturn({
    data: [
      {
        id: newId('purchase'),
        listingId,
        accountId,
        ...fields,
        stripeAccountId,
        stripeCustomerId: subscription.customerId,
        stripeSubscriptionId: subscription.id,
        startedById,
        startedAt: subscription.startedAt,
        readAt: at,
      },
    ],
    skipDuplicates: true,
  })
  return made ?? null
}

/** The purchase could not be made: it is there already (read it again), or the account has another one. */
async function refuse(
  tx: Transaction,
  checkout: Checkout,
  read: ReadSubscription,
): Promise<Outcome> {
  const same = await tx.purchase.count({
    where: {
      stripeAccountId: checkout.stripeAccountId,
      stripeSubscriptionId: read.subscription.id,
    },
  })
  if (same > 0) return 'stale'
  // A checkout that already has its purchase was paid twice: it stays, the second subscription goes.
  if (checkout.purchaseId === null) {
    await tx.checkout.update({ where: { id: checkout.id }, data: { state: 'refunded' } })
  }
  await recordAudit(tx, {
    actor: { type: 'stripe' },
    action: 'purchase.refused',
    subject: { type: 'checkout', id: checkout.id },
    accountId: checkout.accountId,
    detail: { reason: 'already_purchased', subscriptionId: read.subscription.id },
  })
  return queueRefund(tx, checkout, read)
}

async function queueRefund(
  tx: Transaction,
  { stripeAccountId }: Checkout,
  { subscription }: ReadSubscription,
): Promise<Outcome> {
  const payload = { stripeAccountId, subscriptionId: subscription.id }
  await addJob(tx, 'subscription.refund', payload, { key: `refund:${subscription.id}` })
  return 'refunding'
}

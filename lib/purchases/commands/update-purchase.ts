import type { Actor } from '../../accounts/types'
import type { Purchase } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { difference } from '../rules/difference'
import { project } from '../rules/project'
import type { ReadSubscription } from './read-subscription'
import { saveInvoices } from './save-invoices'
import { settleOpenChange } from './settle-open-change'
import { writeChanges } from './write-changes'

/** A plan that costs nothing is none of Stripe's business, and no later word of the old subscription changes it. */
const withoutStripe = {
  stripeAccountId: null,
  stripeCustomerId: null,
  stripeSubscriptionId: null,
  readAt: null,
}

/** Makes a known purchase agree with what was read, unless another reader wrote since: then `stale`. Each write has a later `readAt` than the one before, even within a millisecond. */
export async function updatePurchase(
  tx: Transaction,
  known: Purchase,
  read: ReadSubscription,
  at: Date,
  actor?: Actor,
): Promise<'synced' | 'stale'> {
  const plans = await tx.plan.findMany({ where: { listingId: known.listingId } })
  const fields = project(read.subscription, plans, known, at)
  if (fields === null) return 'synced'
  const isNowFree = fields.cycle === null && fields.state === 'active'
  const readAt = new Date(Math.max(at.getTime(), (known.readAt?.getTime() ?? 0) + 1))
  const [purchase] = await tx.purchase.updateManyAndReturn({
    where: { id: known.id, readAt: known.readAt, version: known.version },
    data: {
      ...fields,
      ...(isNowFree ? withoutStripe : { readAt }),
      endedAt: known.endedAt ?? fields.endedAt,
    },
  })
  if (purchase === undefined) return 'stale'
  await saveInvoices(tx, known, read.invoices, readAt)
  await settleOpenChange(tx, known.id, fields, read, at)
  const changes = difference(known, fields, at)
  await writeChanges(tx, { purchase, before: known, changes, read, actor })
  return 'synced'
}

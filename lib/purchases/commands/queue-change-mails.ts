import { isLocale, type Locale, localize } from '../../core/locales'
import type { Money } from '../../core/money'
import type { Purchase } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { queueMail } from '../../notifications/commands/queue-mail'
import type { PurchaseMail, PurchaseMailKind } from '../../notifications/schema'
import type { Recipient } from '../../notifications/types'
import { planTextSchema } from '../../plans/schema'
import type { BoughtRow } from '../queries/load-bought'
import type { Change } from '../rules/difference'
import { nextPayment } from '../rules/next-payment'
import { previewSchema } from '../schema'
import type { Holding } from '../types'
import type { ReadInvoice, ReadSubscription } from './read-subscription'

interface Told {
  bought: BoughtRow
  before: Purchase | null
  changes: readonly Change[]
  /** A payment failed. */
  failed: boolean
  read: ReadSubscription | null
  /** Of the newest ledger entry. */
  version: number
}

/** Queues the mails that changes of a purchase call for: to whoever bought, and to the organization's billing contact. */
export async function queueChangeMails(tx: Transaction, told: Told): Promise<void> {
  const { bought, changes, failed, read } = told
  const first = told.version - changes.length + 1
  for (const to of recipientsOf(bought)) {
    for (const [index, change] of changes.entries()) {
      const kind = kindOf(told, change)
      if (kind === null) continue
      const about = aboutOf(told, kind, change.effectiveAt)
      const wanted = kind === 'change_scheduled' ? planned(bought) : undefined
      const data = dataOf(bought, to.locale, about, wanted)
      await queueMail(tx, `${bought.id}:${first + index}:${kind}`, to, { kind, data })
    }
    const open = failed ? newestUnpaid(read) : undefined
    if (open !== undefined) await queueUnpaid(tx, bought, to, { kind: 'payment_failed', open })
  }
  await queueUnpaidChange(tx, told)
}

/** What a change is told by; null where nobody needs a mail: a renewal, a trial that became a paid plan, a plan replaced by another. */
function kindOf({ bought, before, changes }: Told, { action }: Change): PurchaseMailKind | null {
  switch (action) {
    case 'purchased':
      return 'purchase_started'
    case 'pending_change':
      if (bought.pendingPlanId !== null) return 'change_scheduled'
      return bought.listing.state === 'delisted' ? 'listing_gone' : 'cancellation_scheduled'
    case 'pending_change_cancelled':
      if (changes.length > 1) return null
      return before?.pendingPlanId ? 'change_undone' : 'cancellation_undone'
    case 'cancelled':
      return 'purchase_ended'
    case 'changed':
      return before !== null && sameTerms(before, bought) ? null : 'plan_changed'
    case 'renewed':
      return null
  }
}

/** What is planned; undefined where nothing is. */
function planned({ pendingPlan, pendingUnits }: BoughtRow): Wanted | undefined {
  return pendingPlan === null ? undefined : { text: pendingPlan.text, units: pendingUnits ?? 1 }
}

const sameTerms = (a: Holding, b: Holding) =>
  a.planId === b.planId && a.cycle === b.cycle && a.units === b.units

/** What a mail speaks of where it is not yet what the purchase holds. */
interface Wanted {
  text: unknown
  units: number
}

interface Unpaid {
  kind: 'payment_failed' | 'change_unpaid'
  open: ReadInvoice
  /** The plan and units that the invoice is for, where they are not yet those of the purchase. */
  wanted?: Wanted
}

async function queueUnpaid(
  tx: Transaction,
  bought: BoughtRow,
  to: Recipient,
  { kind, open, wanted }: Unpaid,
): Promise<void> {
  const amount = { amount: open.total, currency: open.currency }
  const data = {
    ...dataOf(bought, to.locale, { at: open.createdAt, amount }, wanted),
    invoiceUrl: open.hostedUrl,
  }
  const about = kind === 'payment_failed' ? 'failed' : kind
  await queueMail(tx, `${bought.id}:${open.id}:${about}`, to, { kind, data })
}

/** The payment of an upgrade failed: the old plan stands, and the invoice can be paid. */
async function queueUnpaidChange(tx: Transaction, { bought, read }: Told): Promise<void> {
  const pending = read?.subscription.pendingUpdate
  const open = pending ? newestUnpaid(read) : undefined
  if (!pending || open === undefined) return
  const { priceId } = pending
  const plan = await tx.plan.findFirst({
    where: {
      listingId: bought.listingId,
      OR: [{ stripeMonthlyPriceId: priceId }, { stripeYearlyPriceId: priceId }],
    },
  })
  if (plan === null) return
  const wanted = { text: plan.text, units: pending.quantity }
  for (const to of recipientsOf(bought)) {
    await queueUnpaid(tx, bought, to, { kind: 'change_unpaid', open, wanted })
  }
}

function newestUnpaid(read: ReadSubscription | null): ReadInvoice | undefined {
  return read?.invoices.find(({ status }) => status === 'open')
}

function recipientsOf({ startedBy, account }: BoughtRow): Recipient[] {
  const buyer: Recipient[] =
    startedBy.email === null
      ? []
      : [{ userId: startedBy.id, address: startedBy.email, locale: asLocale(startedBy.locale) }]
  const { connection } = account
  if (connection === null || connection.disconnectedAt !== null) return buyer
  const { contactEmail: address, contactLocale } = connection
  if (buyer.some((one) => one.address === address)) return buyer
  return [...buyer, { userId: null, address, locale: asLocale(contactLocale) }]
}

function asLocale(value: string): Locale {
  return isLocale(value) ? value : 'en'
}

interface About {
  at: Date | null
  amount: Money | null
}

/** The moment and the amount that a mail is about. */
function aboutOf({ bought, read }: Told, kind: PurchaseMailKind, effectiveAt: Date): About {
  if (kind === 'cancellation_scheduled' || kind === 'listing_gone' || kind === 'purchase_ended') {
    return { at: effectiveAt, amount: null }
  }
  if (kind === 'change_scheduled' && bought.pendingCycle === null) {
    return { at: effectiveAt, amount: null }
  }
  const preview = previewSchema.safeParse(bought.checkouts[0]?.preview).data
  return (
    nextPayment({
      purchase: bought,
      plan: bought.plan,
      pendingPlan: bought.pendingPlan,
      changes: bought.changes,
      lastInvoiceTotal: read?.invoices.find(({ total }) => total > 0)?.total ?? null,
      previewedTotal: preview?.nextInvoice?.total ?? null,
    }) ?? { at: null, amount: null }
  )
}

function dataOf(
  bought: BoughtRow,
  locale: Locale,
  about: About,
  wanted: Wanted = { text: bought.plan.text, units: bought.units },
): PurchaseMail {
  const plan = localize(planTextSchema.parse(wanted.text), locale)
  const { name, supportEmail } = bought.listing.publisher
  return {
    purchaseId: bought.id,
    listingName: bought.listing.currentRevision?.name ?? bought.listing.slug,
    planName: plan.name,
    accountLogin: bought.account.login,
    units: wanted.units,
    unitName: plan.unitName,
    seller: { name, supportEmail },
    at: about.at?.toISOString() ?? null,
    amount: about.amount,
    trialEndsAt: bought.trialEndsAt?.toISOString() ?? null,
    invoiceUrl: null,
  }
}

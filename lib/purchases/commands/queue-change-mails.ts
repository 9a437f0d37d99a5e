import { isLocale, type Locale, localize } from '../../core/locales'
import type { Money } from '../../core/money'
import type { Transaction } from '../../db/transaction'
import { queueMail } from '../../notifications/commands/queue-mail'
import type { PurchaseMail, PurchaseMailKind } from '../../notifications/schema'
import type { Recipient } from '../../notifications/types'
import { planTextSchema } from '../../plans/schema'
import type { BoughtRow } from '../queries/load-bought'
import type { Change } from '../rules/difference'
import { nextPayment } from '../rules/next-payment'
import { previewSchema } from '../schema'
import type { ReadInvoice, ReadSubscription } from './read-subscription'

const kinds: Partial<Record<Change['action'], PurchaseMailKind>> = {
  purchased: 'purchase_started',
  pending_change: 'cancellation_scheduled',
  pending_change_cancelled: 'cancellation_undone',
  cancelled: 'purchase_ended',
}

interface Told {
  bought: BoughtRow
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
      const kind = kinds[change.action]
      if (kind === undefined) continue
      const about = aboutOf(told, kind, change.effectiveAt)
      const data = dataOf(bought, to.locale, about)
      await queueMail(tx, `${bought.id}:${first + index}:${kind}`, to, { kind, data })
    }
    const invoice = failed ? newestUnpaid(read) : undefined
    if (invoice === undefined) continue
    const amount = { amount: invoice.total, currency: invoice.currency }
    const data = {
      ...dataOf(bought, to.locale, { at: invoice.createdAt, amount }),
      invoiceUrl: invoice.hostedUrl,
    }
    await queueMail(tx, `${bought.id}:${invoice.id}:failed`, to, { kind: 'payment_failed', data })
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
  if (kind === 'cancellation_scheduled' || kind === 'purchase_ended') {
    return { at: effectiveAt, amount: null }
  }
  const preview = previewSchema.safeParse(bought.checkout?.preview).data
  return (
    nextPayment({
      purchase: bought,
      plan: bought.plan,
      lastInvoiceTotal: read?.invoices.find(({ total }) => total > 0)?.total ?? null,
      previewedTotal: preview?.nextInvoice?.total ?? null,
    }) ?? { at: null, amount: null }
  )
}

function dataOf(bought: BoughtRow, locale: Locale, about: About): PurchaseMail {
  const plan = localize(planTextSchema.parse(bought.plan.text), locale)
  const { name, supportEmail } = bought.listing.publisher
  return {
    purchaseId: bought.id,
    listingName: bought.listing.currentRevision?.name ?? bought.listing.slug,
    planName: plan.name,
    accountLogin: bought.account.login,
    units: bought.units,
    unitName: plan.unitName,
    seller: { name, supportEmail },
    at: about.at?.toISOString() ?? null,
    amount: about.amount,
    trialEndsAt: bought.trialEndsAt?.toISOString() ?? null,
    invoiceUrl: null,
  }
}

import { type Locale, localize } from '../../core/locales'
import { assetUrl } from '../../listings/rules'
import { listingContentSchema } from '../../listings/schema'
import { planTextSchema } from '../../plans/schema'
import { previewSchema } from '../schema'
import type { PurchaseFields, PurchaseRow } from '../types'
import { nextPayment, yearlyTotal } from './next-payment'

/** What the database gives for a purchase in a list; the JSON columns are parsed here. */
export interface StoredPurchase extends PurchaseFields {
  id: string
  readAt: Date | null
  account: { login: string; type: 'User' | 'Organization' }
  plan: { text: unknown; monthlyPrice: number | null; yearlyPrice: number | null }
  listing: {
    slug: string
    publisher: { name: string; supportEmail: string }
    currentRevision: { name: string; content: unknown; assets: { assetId: string }[] } | null
  }
  /** The newest invoice that asked for money. */
  invoices: { total: number }[]
  checkout: { preview: unknown } | null
}

/** A purchase as lists show it, in the reader's language. */
export function toPurchaseRow(stored: StoredPurchase, locale: Locale): PurchaseRow {
  const { account, listing, plan, trialEndsAt } = stored
  const words = localize(planTextSchema.parse(plan.text), locale)
  const money = moneyOf(stored)
  return {
    id: stored.id,
    listing: listingOf(listing),
    account: { login: account.login, type: account.type },
    seller: { name: listing.publisher.name, supportEmail: listing.publisher.supportEmail },
    planName: words.name,
    cycle: stored.cycle,
    units: stored.units,
    unitName: words.unitName,
    state: stored.state,
    trialEndsAt: trialEndsAt?.toISOString() ?? null,
    nextPayment: money.next && { ...money.next, at: money.next.at.toISOString() },
    yearlyTotal: money.yearly,
    cancelAtPeriodEnd: stored.cancelAtPeriodEnd,
    endsAt: (stored.endedAt ?? stored.pendingEffectiveAt)?.toISOString() ?? null,
    readAt: stored.readAt?.toISOString() ?? null,
  }
}

function moneyOf(stored: StoredPurchase) {
  const facts = {
    purchase: stored,
    plan: stored.plan,
    lastInvoiceTotal: stored.invoices[0]?.total ?? null,
    previewedTotal:
      previewSchema.safeParse(stored.checkout?.preview).data?.nextInvoice?.total ?? null,
  }
  return { next: nextPayment(facts), yearly: yearlyTotal(facts) }
}

function listingOf({ slug, currentRevision }: StoredPurchase['listing']): PurchaseRow['listing'] {
  const content = listingContentSchema.safeParse(currentRevision?.content).data
  const [logo] = currentRevision?.assets ?? []
  return {
    slug,
    name: currentRevision?.name ?? slug,
    logo: logo
      ? { url: assetUrl(logo.assetId), background: content?.logoBackground ?? '#ffffff' }
      : null,
  }
}

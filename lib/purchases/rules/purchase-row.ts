import { type Locale, localize } from '../../core/locales'
import { assetUrl } from '../../listings/rules'
import { listingContentSchema } from '../../listings/schema'
import { planTextSchema } from '../../plans/schema'
import { previewSchema } from '../schema'
import type { Holding, PendingChange, PurchaseFields, PurchaseRow } from '../types'
import { nextPayment, yearlyTotal } from './next-payment'

/** What the database gives for a purchase in a list; the JSON columns are parsed here. */
export interface StoredPurchase extends PurchaseFields {
  id: string
  isTest: boolean
  readAt: Date | null
  account: { login: string; type: 'User' | 'Organization' }
  plan: { text: unknown; monthlyPrice: number | null; yearlyPrice: number | null }
  listing: {
    slug: string
    state: 'draft' | 'published' | 'suspended' | 'delisted'
    publisher: { name: string; supportEmail: string }
    currentRevision: { name: string; content: unknown; assets: { assetId: string }[] } | null
  }
  /** The newest invoice that asked for money. */
  invoices: { total: number }[]
  pendingPlan: { text: unknown; monthlyPrice: number | null; yearlyPrice: number | null } | null
  /** The order that was paid last. */
  checkouts: { preview: unknown }[]
  /** The newest changes that were made or planned. */
  changes: (Holding & { preview: unknown })[]
}

/** A purchase as lists show it, in the reader's language. */
export function toPurchaseRow(stored: StoredPurchase, locale: Locale): PurchaseRow {
  const { account, listing, plan, trialEndsAt } = stored
  const words = localize(planTextSchema.parse(plan.text), locale)
  const money = moneyOf(stored)
  const endsAt = stored.endedAt ?? (stored.cancelAtPeriodEnd ? stored.pendingEffectiveAt : null)
  return {
    id: stored.id,
    listing: listingOf(listing),
    account: { login: account.login, type: account.type },
    isTest: stored.isTest,
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
    endsAt: endsAt?.toISOString() ?? null,
    pendingChange: pendingChangeOf(stored, locale),
    mayChange: mayChange(stored),
    readAt: stored.readAt?.toISOString() ?? null,
  }
}

/** Whether there is a page to change it on; what can be chosen there is decided there. */
function mayChange({ state, isTest, cancelAtPeriodEnd, listing }: StoredPurchase): boolean {
  return state === 'active' && !isTest && !cancelAtPeriodEnd && listing.state === 'published'
}

function pendingChangeOf(stored: StoredPurchase, locale: Locale): PendingChange | null {
  const { pendingPlan, pendingCycle, pendingUnits, pendingEffectiveAt } = stored
  if (pendingPlan === null || pendingEffectiveAt === null) return null
  const words = localize(planTextSchema.parse(pendingPlan.text), locale)
  return {
    planName: words.name,
    cycle: pendingCycle,
    units: pendingUnits ?? 1,
    unitName: words.unitName,
    at: pendingEffectiveAt.toISOString(),
  }
}

function moneyOf(stored: StoredPurchase) {
  if (stored.isTest) return { next: null, yearly: null }
  const { plan, pendingPlan, changes, invoices, checkouts } = stored
  const facts = {
    purchase: stored,
    plan,
    pendingPlan,
    changes,
    lastInvoiceTotal: invoices[0]?.total ?? null,
    previewedTotal: previewSchema.safeParse(checkouts[0]?.preview).data?.nextInvoice?.total ?? null,
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

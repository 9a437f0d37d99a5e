import type { Actor } from '../../accounts/types'
import { type Locale, localize } from '../../core/locales'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Invoice } from '../../db/generated/client'
import { planTextSchema } from '../../plans/schema'
import { mayCancel, mayUndo } from '../rules/may-cancel'
import { toPurchaseRow } from '../rules/purchase-row'
import { entitlementSchema } from '../schema'
import type { CancelEffect, InvoiceRow, LedgerRow, PurchaseDetails, UnpaidChange } from '../types'
import { authorizePurchase } from './authorize-purchase'
import { purchaseShape } from './purchase-shape'
import { readUninstalled } from './read-uninstalled'

const mostInvoices = 100

/** A purchase with its history and invoices, newest first. Errors: those of {@link authorizePurchase}. */
export async function getPurchase(
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<Result<PurchaseDetails>> {
  const authorized = await authorizePurchase(actor, id)
  if (!authorized.ok) return authorized
  const [purchase, invoices, ledger] = await Promise.all([
    db().purchase.findUniqueOrThrow({
      where: { id: authorized.value },
      include: { ...purchaseShape, startedBy: { include: { account: true } } },
    }),
    db().invoice.findMany({
      where: { purchaseId: authorized.value },
      orderBy: [{ createdAt: 'desc' }, { stripeInvoiceId: 'desc' }],
      take: mostInvoices,
    }),
    db().ledgerEntry.findMany({
      where: { purchaseId: authorized.value },
      orderBy: { version: 'desc' },
      include: { actor: { include: { account: true } } },
    }),
  ])
  const { publisher } = purchase.listing
  const names = await planNames(purchase.listingId, locale)
  return ok({
    ...toPurchaseRow(purchase, locale),
    seller: {
      name: publisher.name,
      supportEmail: publisher.supportEmail,
      websiteUrl: publisher.websiteUrl,
    },
    startedAt: purchase.startedAt.toISOString(),
    startedBy: purchase.startedBy.account.login,
    history: ledger.map((entry) => toLedgerRow(entry, names)),
    invoices: invoices.map(toInvoiceRow),
    cancel: cancelEffect(purchase),
    mayUndo: !purchase.isTest && mayUndo(purchase, purchase.listing.state).ok,
    listingState: purchase.listing.state,
    unpaidChange: await unpaidChange(purchase, invoices, names),
    uninstalled: await readUninstalled(purchase),
  })
}

/** The upgrade that waits for its payment, with the invoice that it made. */
async function unpaidChange(
  { id: purchaseId, state }: { id: string; state: string },
  invoices: readonly Invoice[],
  names: ReadonlyMap<string, string>,
): Promise<UnpaidChange | null> {
  if (state !== 'active') return null
  const open = await db().planChange.findFirst({ where: { purchaseId, state: 'open' } })
  const since = open === null ? null : Math.floor(open.createdAt.getTime() / 1000) * 1000
  const invoice = invoices.find(
    (one) => one.state === 'open' && since !== null && one.createdAt.getTime() >= since,
  )
  if (open === null || invoice === undefined) return null
  return { planName: names.get(open.planId) ?? '', payUrl: invoice.hostedUrl }
}

async function planNames(listingId: string, locale: Locale): Promise<Map<string, string>> {
  const plans = await db().plan.findMany({ where: { listingId }, select: { id: true, text: true } })
  return new Map(
    plans.map(({ id, text }) => [id, localize(planTextSchema.parse(text), locale).name]),
  )
}

function cancelEffect(purchase: Parameters<typeof mayCancel>[0]): CancelEffect | null {
  const decision = mayCancel(purchase)
  if (!decision.ok) return null
  const { value } = decision
  return value.when === 'now' ? value : { when: 'period_end', at: value.at.toISOString() }
}

interface StoredEntry extends Pick<LedgerRow, 'version' | 'action'> {
  effectiveAt: Date
  createdAt: Date
  snapshot: unknown
  previous: unknown
  actor: { account: { login: string } } | null
}

/** The snapshot speaks English, as GitHub does; the plan itself may speak the reader's language. */
function toLedgerRow(
  { version, action, effectiveAt, createdAt, snapshot, previous, actor }: StoredEntry,
  names: ReadonlyMap<string, string>,
): LedgerRow {
  const { plan, units } = entitlementSchema.parse(snapshot)
  // What was called off stands in the entry before.
  const about = action === 'pending_change_cancelled' ? previous : snapshot
  const pendingPlanId = entitlementSchema.safeParse(about).data?.pendingPlanId ?? null
  return {
    version,
    action,
    effectiveAt: effectiveAt.toISOString(),
    at: createdAt.toISOString(),
    actorLogin: actor?.account.login ?? null,
    planName: names.get(plan.planId) ?? plan.name,
    units,
    pendingPlanName: pendingPlanId && (names.get(pendingPlanId) ?? null),
  }
}

function toInvoiceRow(invoice: Invoice): InvoiceRow {
  const money = (amount: number) => ({ amount, currency: invoice.currency })
  return {
    id: invoice.stripeInvoiceId,
    number: invoice.number,
    state: invoice.state,
    total: money(invoice.total),
    tax: money(invoice.tax),
    refunded: invoice.amountRefunded > 0 ? money(invoice.amountRefunded) : null,
    createdAt: invoice.createdAt.toISOString(),
    hostedUrl: invoice.hostedUrl,
  }
}

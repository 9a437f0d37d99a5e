import { type DiscountAmount, type DiscountRule, discountLines } from './discounts'
import type { LineDraft } from './line'
import { type TaxRule, taxOn } from './tax'

export interface PricedLine {
  draft: LineDraft
  discounts: DiscountAmount[]
  /** What the tax is computed on: after discounts, without the tax itself. */
  taxable: number
  tax: number
}

/** The sums of an invoice in minor units. */
export interface Totals {
  lines: PricedLine[]
  subtotal: number
  subtotalExcludingTax: number
  discounts: DiscountAmount[]
  tax: number
  total: number
}

/**
 * Adds up an invoice: each line is discounted, then taxed and rounded by itself, then summed
 * (docs.stripe.com/tax/calculating).
 */
export function totals(drafts: LineDraft[], rules: DiscountRule[], tax: TaxRule | null): Totals {
  const cuts = discountLines(drafts, rules)
  const lines = drafts.map((draft, index) => price(draft, cuts[index] ?? [], tax))
  const subtotal = sum(drafts.map((draft) => draft.amount))
  const included = sum(lines.map((line) => (line.draft.taxInclusive ? line.tax : 0)))
  const added = sum(lines.map((line) => (line.draft.taxInclusive ? 0 : line.tax)))
  const discounts = rules.map((rule) => ({
    discount: rule.id,
    amount: sum(cuts.flat().map((cut) => (cut.discount === rule.id ? cut.amount : 0))),
  }))
  const discounted = sum(discounts.map((discount) => discount.amount))
  return {
    lines,
    subtotal,
    subtotalExcludingTax: subtotal - included,
    discounts,
    tax: included + added,
    total: subtotal - discounted + added,
  }
}

function price(draft: LineDraft, discounts: DiscountAmount[], rule: TaxRule | null): PricedLine {
  const net = draft.amount - sum(discounts.map((cut) => cut.amount))
  const tax = rule ? taxOn(net, rule.rate, draft.taxInclusive) : 0
  return { draft, discounts, tax, taxable: draft.taxInclusive ? net - tax : net }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** What is asked for after the customer's balance (negative: credit) is used. */
export function settle(total: number, balance: number): { due: number; endingBalance: number } {
  const due = Math.max(0, total + balance)
  return { due, endingBalance: balance + total - due }
}

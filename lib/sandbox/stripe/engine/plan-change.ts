import { invalid } from '../api/errors'
import { endOfPeriod } from '../billing/calendar'
import type { LineDraft } from '../billing/line'
import { charge, credit, type Debit, type FullPrice } from '../billing/proration'
import { totals } from '../billing/totals'
import type { Scope } from '../scope'
import type { Subscription, SubscriptionItem } from '../types'
import { debitOf } from './debits'
import { discountRules, discountsAt } from './discounts'
import {
  changeItems,
  cycleOf,
  type ItemInput,
  periodOf,
  recurringLine,
  rhythm,
  withPeriod,
} from './items'

/** The part of a request that changes what is paid; previews and updates read it alike. */
export interface ChangeInput {
  items?: ItemInput[] | undefined
  proration_behavior?: 'always_invoice' | 'create_prorations' | 'none' | undefined
  proration_date?: number | undefined
  trial_end?: number | 'now' | undefined
  billing_cycle_anchor?: { type: 'now' | 'unchanged' } | undefined
}

/** What a change makes of a subscription, and what it costs now. */
export interface ChangePlan {
  after: Subscription
  /** Credits and charges for the rest of the period, or the first full period. */
  lines: LineDraft[]
  /** A new period begins: Stripe invoices at once, whatever the proration behavior. */
  restarts: boolean
}

/**
 * Plans a change of items, rhythm or trial. Same rhythm: the period stays, the rest of it is
 * prorated to the second. Another rhythm, or a trial that ends: a new period starts now
 * (docs.stripe.com/billing/subscriptions/prorations).
 */
export function planChange(scope: Scope, before: Subscription, input: ChangeInput): ChangePlan {
  const at = prorationTime(scope, before, input.proration_date)
  const old = before.items.data
  const items = changeItems(scope, before.id, old, input.items ?? [])
  const trial = planTrial(scope, before, input)
  const trialing = trial.status === 'trialing'
  const restarts = !trialing && (trial.ends || changesRhythm(old, items) || anchorsNow(input))
  const anchor = restarts ? scope.now : before.billing_cycle_anchor
  const period = restarts
    ? { start: scope.now, end: endOfPeriod(anchor, cycleOf(firstPrice(items)), scope.now) }
    : { start: periodOf(old).start, end: trial.end ?? periodOf(old).end }
  const after: Subscription = {
    ...before,
    status: trial.status,
    trial_end: trial.end ?? (trial.ends ? scope.now : before.trial_end),
    billing_cycle_anchor: trialing && trial.end !== null ? trial.end : anchor,
    cancel_at: before.cancel_at_period_end ? period.end : before.cancel_at,
    items: { ...before.items, data: withPeriod(items, period) },
  }
  if (trialing) return { after, lines: [], restarts: false }
  const prorates = input.proration_behavior !== 'none'
  const credits = prorates ? creditLines(scope, before, after, at, restarts) : []
  return {
    after,
    lines: [...credits, ...debitLines(scope, before, after, at, restarts, prorates)],
    restarts,
  }
}

function prorationTime(scope: Scope, before: Subscription, date: number | undefined): number {
  const period = periodOf(before.items.data)
  const at = date ?? scope.now
  if (date !== undefined && (date < period.start || date > period.end)) {
    throw invalid(
      'Cannot specify proration_date outside of current subscription period.',
      'proration_date',
    )
  }
  return at
}

function planTrial(scope: Scope, before: Subscription, input: ChangeInput) {
  const { trial_end } = input
  const running = before.status === 'trialing'
  if (trial_end === undefined) {
    return { status: before.status, end: running ? before.trial_end : null, ends: false }
  }
  if (trial_end === 'now')
    return { status: running ? 'active' : before.status, end: null, ends: running }
  if (trial_end <= scope.now) {
    throw invalid(
      'Invalid timestamp: must be an integer Unix timestamp in the future.',
      'trial_end',
    )
  }
  return { status: 'trialing', end: trial_end, ends: false }
}

function anchorsNow(input: ChangeInput): boolean {
  return input.billing_cycle_anchor?.type === 'now'
}

function changesRhythm(before: SubscriptionItem[], after: SubscriptionItem[]): boolean {
  return rhythm(firstPrice(before)) !== rhythm(firstPrice(after))
}

function firstPrice(items: SubscriptionItem[]) {
  const [first] = items
  if (!first) throw new Error('a subscription without items')
  return first.price
}

function changed(before: Subscription, item: SubscriptionItem): boolean {
  const old = before.items.data.find((each) => each.id === item.id)
  return !old || old.price.id !== item.price.id || old.quantity !== item.quantity
}

function creditLines(
  scope: Scope,
  before: Subscription,
  after: Subscription,
  at: number,
  restarts: boolean,
): LineDraft[] {
  if (before.status === 'trialing') return []
  return before.items.data
    .filter((old) => {
      const next = after.items.data.find((item) => item.id === old.id)
      return restarts || !next || changed(before, next)
    })
    .map((old): Debit | undefined => debitOf(scope, before, old, at))
    .flatMap((debit) => (debit ? [credit(debit, at)] : []))
    .filter((line) => line !== null)
}

function debitLines(
  scope: Scope,
  before: Subscription,
  after: Subscription,
  at: number,
  restarts: boolean,
  prorates: boolean,
): LineDraft[] {
  const period = periodOf(after.items.data)
  if (restarts) return after.items.data.map((item) => recurringLine(scope, item, period, true))
  if (!prorates) return []
  return after.items.data
    .filter((item) => changed(before, item))
    .map((item) => charge(fullPrice(scope, after, recurringLine(scope, item, period, true)), at))
    .filter((line) => line !== null)
}

/** A full period net of the subscription's discounts, which prorations include. */
function fullPrice(scope: Scope, subscription: Subscription, line: LineDraft): FullPrice {
  const rules = discountRules(scope, discountsAt(scope, subscription.discounts, scope.now))
  const sums = totals([line], rules, null)
  return { line, net: sums.total }
}

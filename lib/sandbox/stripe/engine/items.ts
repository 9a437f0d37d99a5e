import { invalid, missing, noSuch } from '../api/errors'
import type { Cycle, Interval, Period } from '../billing/calendar'
import type { LineDraft } from '../billing/line'
import { find, load, type Scope } from '../scope'
import { newId } from '../store/ids'
import type { Plan, Price, SubscriptionItem } from '../types'

/** One entry of `items[]` in a request. */
export interface ItemInput {
  id?: string | undefined
  price?: string | undefined
  quantity?: number | undefined
  deleted?: boolean | undefined
  metadata?: Record<string, string> | null | undefined
}

/** A price that can be subscribed to; `param` names it in the error. */
export function recurringPrice(scope: Scope, id: string, param: string): Price {
  const price = find(scope, 'price', id)
  if (!price) throw noSuch('price', id, param)
  if (!price.active) {
    throw invalid(`The price specified is inactive. This field only accepts active prices.`, param)
  }
  if (!price.recurring) {
    throw invalid(
      `The price specified is set to \`type=one_time\` but this field only accepts prices with \`type=recurring\`.`,
      param,
    )
  }
  return price
}

export function cycleOf(price: Price): Cycle {
  const interval = price.recurring?.interval ?? 'month'
  return {
    interval: isInterval(interval) ? interval : 'month',
    count: price.recurring?.interval_count ?? 1,
  }
}

function isInterval(value: string): value is Interval {
  return ['day', 'week', 'month', 'year'].includes(value)
}

/** A new item; `period` is the one that is paid for now. */
export function newItem(
  scope: Scope,
  subscription: string,
  price: Price,
  quantity: number,
  period: Period,
): SubscriptionItem {
  return {
    id: newId('si'),
    object: 'subscription_item',
    billing_thresholds: null,
    created: scope.now,
    current_period_end: period.end,
    current_period_start: period.start,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: planOf(price),
    price,
    quantity,
    subscription,
    tax_rates: [],
  }
}

/** The items after a request's `items[]`: changed, added or deleted. */
export function changeItems(
  scope: Scope,
  subscription: string,
  items: SubscriptionItem[],
  inputs: ItemInput[],
): SubscriptionItem[] {
  let result = items
  for (const [index, input] of inputs.entries()) {
    const param = `items[${index}]`
    result = input.id
      ? changeItem(scope, result, input.id, input, param)
      : result.concat(addedItem(scope, subscription, items, input, param))
  }
  checkItems(result)
  return result
}

function addedItem(
  scope: Scope,
  subscription: string,
  items: SubscriptionItem[],
  input: ItemInput,
  param: string,
): SubscriptionItem {
  if (!input.price) throw missing(`${param}[price]`)
  const price = recurringPrice(scope, input.price, `${param}[price]`)
  return newItem(scope, subscription, price, input.quantity ?? 1, periodOf(items))
}

function changeItem(
  scope: Scope,
  items: SubscriptionItem[],
  id: string,
  input: ItemInput,
  param: string,
): SubscriptionItem[] {
  const item = items.find((each) => each.id === id)
  if (!item) throw noSuch('subscription item', id, `${param}[id]`)
  if (input.deleted) return items.filter((each) => each !== item)
  const price =
    input.price && input.price !== item.price.id
      ? recurringPrice(scope, input.price, `${param}[price]`)
      : item.price
  const changed = {
    ...item,
    price,
    plan: planOf(price),
    quantity: input.quantity ?? item.quantity ?? 1,
  }
  return items.map((each) => (each === item ? changed : each))
}

/** All items are billed in one currency and one rhythm. */
export function checkItems(items: SubscriptionItem[]): void {
  const [first] = items
  if (!first) throw invalid('A subscription must have at least one active item.', 'items')
  for (const { price } of items) {
    if (price.currency !== first.price.currency) {
      throw invalid('All prices on a subscription must use the same currency.', 'items')
    }
    if (rhythm(price) !== rhythm(first.price)) {
      throw invalid(
        'All prices on a subscription must have the same `recurring.interval` and `recurring.interval_count` in the sandbox.',
        'items',
      )
    }
  }
  const prices = new Set(items.map((item) => item.price.id))
  if (prices.size !== items.length) {
    throw invalid('Cannot add multiple subscription items with the same price.', 'items')
  }
}

/** `3 × Pro (at $10.00 / month)` for a whole period. */
export function recurringLine(
  scope: Scope,
  item: SubscriptionItem,
  period: Period,
  saved: boolean,
): LineDraft {
  const { price } = item
  const quantity = item.quantity ?? 1
  const name = load(scope, 'product', price.product).name
  const each = formatAmount(price.unit_amount ?? 0, price.currency)
  return {
    amount: (price.unit_amount ?? 0) * quantity,
    description: `${quantity} × ${name} (at ${each} / ${price.recurring?.interval ?? ''})`,
    period,
    price: price.id,
    product: price.product,
    unitAmount: price.unit_amount ?? 0,
    quantity,
    subscription: saved ? item.subscription : null,
    item: saved ? item.id : null,
    proration: false,
    credited: null,
    discountable: true,
    taxInclusive: price.tax_behavior === 'inclusive',
  }
}

/** The free line of a trial. */
export function trialLine(
  scope: Scope,
  item: SubscriptionItem,
  period: Period,
  saved: boolean,
): LineDraft {
  const line = recurringLine(scope, item, period, saved)
  const name = load(scope, 'product', item.price.product).name
  return { ...line, amount: 0, unitAmount: 0, description: `Trial period for ${name}` }
}

export function periodOf(items: SubscriptionItem[]): Period {
  const [first] = items
  if (!first) throw new Error('a subscription without items')
  return { start: first.current_period_start, end: first.current_period_end }
}

export function withPeriod(items: SubscriptionItem[], period: Period): SubscriptionItem[] {
  return items.map((item) => ({
    ...item,
    current_period_start: period.start,
    current_period_end: period.end,
  }))
}

export function rhythm(price: Price): string {
  return `${price.recurring?.interval_count} ${price.recurring?.interval}`
}

/** Minor units as people read them. */
export function formatAmount(amount: number, currency: string, locale = 'en'): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amount / 10 ** digits)
}

function planOf(price: Price): Plan {
  return {
    id: price.id,
    object: 'plan',
    active: price.active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme: price.billing_scheme,
    created: price.created,
    currency: price.currency,
    interval: price.recurring?.interval ?? 'month',
    interval_count: price.recurring?.interval_count ?? 1,
    livemode: false,
    metadata: price.metadata,
    meter: null,
    nickname: price.nickname,
    product: price.product,
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: null,
    usage_type: 'licensed',
  }
}

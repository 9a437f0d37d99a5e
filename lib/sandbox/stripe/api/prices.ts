import { z } from 'zod'
import { change, insert, type Scope } from '../scope'
import { newId } from '../store/ids'
import type { Price } from '../types'
import { invalid } from './errors'
import { found } from './found'
import { createdRange, listed, page } from './list'
import { currency, flag, integer, mergeMetadata, metadata, oneOf, text } from './params'
import { type Route, route } from './route'

const intervals = ['day', 'week', 'month', 'year'] as const
const behaviors = ['inclusive', 'exclusive', 'unspecified'] as const
const mostMonths = 36

const recurring = z.strictObject({
  interval: oneOf(intervals),
  interval_count: integer(1).optional(),
  usage_type: z.literal('licensed').optional(),
})

const create = z.strictObject({
  currency,
  product: text(),
  unit_amount: integer(),
  recurring: recurring.optional(),
  active: flag.optional(),
  billing_scheme: z.literal('per_unit').optional(),
  lookup_key: text(200).optional(),
  metadata: metadata.optional(),
  nickname: text().optional(),
  tax_behavior: oneOf(behaviors).optional(),
  transfer_lookup_key: flag.optional(),
})

/** Amount, currency and rhythm of a price never change: they are not in this schema. */
const update = z.strictObject({
  active: flag.optional(),
  lookup_key: text(200).optional(),
  metadata: metadata.optional(),
  nickname: text().optional(),
  tax_behavior: oneOf(behaviors).optional(),
  transfer_lookup_key: flag.optional(),
})

export const prices: Route[] = [
  route('POST', '/v1/prices', create, (scope, input) => {
    found(scope, 'product', input.product, 'product')
    claimKey(scope, input.lookup_key, input.transfer_lookup_key)
    return insert(scope, 'price', newPrice(scope, input), 'price.created')
  }),
  route('GET', '/v1/prices/:id', z.strictObject({}), (scope, _, id) => found(scope, 'price', id)),
  route('POST', '/v1/prices/:id', update, (scope, input, id) => {
    const price = found(scope, 'price', id)
    const { transfer_lookup_key, metadata: _, ...rest } = input
    if (input.lookup_key !== price.lookup_key)
      claimKey(scope, input.lookup_key, transfer_lookup_key)
    const fixed = price.tax_behavior !== 'unspecified' && rest.tax_behavior !== undefined
    if (fixed && rest.tax_behavior !== price.tax_behavior) {
      throw invalid('You cannot change `tax_behavior` once it is set.', 'tax_behavior')
    }
    const given = Object.entries(rest).filter(([, value]) => value !== undefined)
    const patch = {
      ...Object.fromEntries(given),
      metadata: mergeMetadata(price.metadata, input.metadata),
    }
    return change(scope, 'price', price, patch, 'price.updated')
  }),
  route(
    'GET',
    '/v1/prices',
    z.strictObject({
      ...listed,
      ...createdRange,
      active: flag.optional(),
      currency: currency.optional(),
      lookup_keys: z.array(text()).max(10).optional(),
      product: text().optional(),
      type: oneOf(['one_time', 'recurring']).optional(),
    }),
    (scope, { lookup_keys, limit, starting_after, ending_before, ...filter }) => {
      const paging = { limit, starting_after, ending_before }
      if (!lookup_keys) return page(scope, 'price', '/v1/prices', paging, filter)
      const { objects } = scope.world
      const data = lookup_keys.flatMap((lookup_key) =>
        objects.all(scope.account, 'price', { ...filter, lookup_key }),
      )
      return { object: 'list', data, has_more: false, url: '/v1/prices' }
    },
  ),
]

function newPrice(scope: Scope, input: z.output<typeof create>): Price {
  return {
    id: newId('price'),
    object: 'price',
    active: input.active ?? true,
    billing_scheme: 'per_unit',
    created: scope.now,
    currency: input.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: input.lookup_key ?? null,
    metadata: mergeMetadata(null, input.metadata),
    nickname: input.nickname ?? null,
    product: input.product,
    recurring: input.recurring ? rhythmOf(input.recurring) : null,
    tax_behavior: input.tax_behavior ?? 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: input.recurring ? 'recurring' : 'one_time',
    unit_amount: input.unit_amount,
    unit_amount_decimal: String(input.unit_amount),
  }
}

function rhythmOf({
  interval,
  interval_count = 1,
}: z.output<typeof recurring>): Price['recurring'] {
  const months = { day: 1 / 31, week: 7 / 31, month: 1, year: 12 }[interval] * interval_count
  if (months > mostMonths) {
    throw invalid('The maximum billing period is three years.', 'recurring[interval_count]')
  }
  return { interval, interval_count, meter: null, trial_period_days: null, usage_type: 'licensed' }
}

/** A lookup key belongs to one price; it moves only when asked to. */
function claimKey(scope: Scope, lookup_key: string | undefined, transfer = false): void {
  if (!lookup_key) return
  const [owner] = scope.world.objects.all(scope.account, 'price', { lookup_key })
  if (!owner) return
  if (!transfer) {
    throw invalid(
      `A price (\`${owner.id}\`) already uses that lookup key.`,
      'lookup_key',
      'resource_already_exists',
    )
  }
  change(scope, 'price', owner, { lookup_key: null }, 'price.updated')
}

import { z } from 'zod'
import { after } from '../billing/calendar'
import { cancelNow } from '../engine/cancel-subscription'
import { cycleOf, periodOf, recurringPrice } from '../engine/items'
import { closeSchedule } from '../engine/schedule-phases'
import { change, insert, load, type Scope } from '../scope'
import { newId } from '../store/ids'
import type { Subscription, SubscriptionSchedule } from '../types'
import { invalid, missing } from './errors'
import { found } from './found'
import { createdRange, listed, page } from './list'
import { flag, integer, mergeMetadata, metadata, oneOf, text } from './params'
import { type Route, route } from './route'

const moment = z.union([z.literal('now'), integer()])
const behaviors = oneOf(['always_invoice', 'create_prorations', 'none'])

const phaseParams = z.strictObject({
  items: z.array(z.strictObject({ price: text(), quantity: integer().optional() })).min(1),
  start_date: moment.optional(),
  end_date: moment.optional(),
  duration: z
    .strictObject({
      interval: oneOf(['day', 'week', 'month', 'year']),
      interval_count: integer(1).optional(),
    })
    .optional(),
  metadata: metadata.optional(),
  proration_behavior: behaviors.optional(),
})

const createParams = z.strictObject({
  from_subscription: text(),
  metadata: metadata.optional(),
})

const updateParams = z.strictObject({
  end_behavior: oneOf(['release', 'cancel']).optional(),
  metadata: metadata.optional(),
  phases: z.array(phaseParams).min(1).max(10).optional(),
  proration_behavior: behaviors.optional(),
})

const url = '/v1/subscription_schedules'

type Phase = SubscriptionSchedule['phases'][number]

export const schedules: Route[] = [
  route('POST', url, createParams, (scope, input) => {
    const subscription = found(scope, 'subscription', input.from_subscription, 'from_subscription')
    if (subscription.schedule) {
      throw invalid(
        `You cannot migrate a subscription that is already attached to a schedule: ${subscription.schedule}.`,
        'from_subscription',
      )
    }
    if (['canceled', 'incomplete', 'incomplete_expired'].includes(subscription.status)) {
      throw invalid(
        `You cannot migrate a subscription that is ${subscription.status}.`,
        'from_subscription',
      )
    }
    const schedule = newSchedule(scope, subscription, mergeMetadata(null, input.metadata))
    insert(scope, 'subscription_schedule', schedule, 'subscription_schedule.created')
    const patch = { schedule: schedule.id }
    change(scope, 'subscription', subscription, patch, 'customer.subscription.updated')
    return schedule
  }),
  route('GET', `${url}/:id`, z.strictObject({}), (scope, _, id) =>
    found(scope, 'subscription_schedule', id),
  ),
  route(
    'GET',
    url,
    z.strictObject({ ...listed, ...createdRange, customer: text().optional() }),
    (scope, input) => {
      const { customer, created } = input
      return page(scope, 'subscription_schedule', url, input, { customer, created })
    },
  ),
  route('POST', `${url}/:id`, updateParams, (scope, input, id) => {
    const schedule = open(found(scope, 'subscription_schedule', id), 'updated')
    const phases = input.phases ? phasesOf(scope, schedule, input.phases) : schedule.phases
    const current = phases.find(
      (phase) => phase.start_date <= scope.now && phase.end_date > scope.now,
    )
    const patch: Partial<SubscriptionSchedule> = {
      phases,
      current_phase: current
        ? { start_date: current.start_date, end_date: current.end_date }
        : schedule.current_phase,
      end_behavior: input.end_behavior ?? schedule.end_behavior,
      metadata: mergeMetadata(schedule.metadata, input.metadata),
    }
    return change(scope, 'subscription_schedule', schedule, patch, 'subscription_schedule.updated')
  }),
  route(
    'POST',
    `${url}/:id/release`,
    z.strictObject({ preserve_cancel_date: flag.optional() }),
    (scope, _, id) =>
      closeSchedule(scope, open(found(scope, 'subscription_schedule', id), 'released'), 'released'),
  ),
  route(
    'POST',
    `${url}/:id/cancel`,
    z.strictObject({ invoice_now: flag.optional(), prorate: flag.optional() }),
    (scope, input, id) => {
      const schedule = open(found(scope, 'subscription_schedule', id), 'canceled')
      const subscription = load(scope, 'subscription', schedule.subscription ?? '')
      const closed = closeSchedule(scope, schedule, 'canceled')
      cancelNow(scope, load(scope, 'subscription', subscription.id), {
        prorate: input.prorate ?? true,
        invoiceNow: input.invoice_now ?? true,
        comment: null,
        feedback: null,
      })
      return closed
    },
  ),
]

function open(schedule: SubscriptionSchedule, verb: string): SubscriptionSchedule {
  if (schedule.status === 'active' || schedule.status === 'not_started') return schedule
  throw invalid(
    `You cannot have a subscription schedule that is ${schedule.status} ${verb}: only active and not started schedules can be.`,
  )
}

type PhaseInput = z.output<typeof phaseParams>

/** The phases of a request, one after another; the past cannot be rewritten. */
function phasesOf(scope: Scope, schedule: SubscriptionSchedule, inputs: PhaseInput[]): Phase[] {
  const phases: Phase[] = []
  for (const [index, input] of inputs.entries()) {
    const previous = phases.at(-1)
    const start =
      momentOf(scope, input.start_date) ?? previous?.end_date ?? schedule.current_phase?.start_date
    if (start === undefined) throw missing(`phases[${index}][start_date]`)
    if (previous && start !== previous.end_date) {
      throw invalid(
        'Each phase must start when the previous one ends.',
        `phases[${index}][start_date]`,
      )
    }
    phases.push(phaseOf(scope, schedule, input, index, start))
  }
  const current = schedule.current_phase
  if (current && phases[0]?.start_date !== current.start_date) {
    throw invalid(
      'You can not modify the start date of the current phase.',
      'phases[0][start_date]',
    )
  }
  return phases
}

function phaseOf(
  scope: Scope,
  schedule: SubscriptionSchedule,
  input: PhaseInput,
  index: number,
  start: number,
): Phase {
  const items = input.items.map(({ price, quantity = 1 }, position) => {
    const param = `phases[${index}][items][${position}][price]`
    const current = schedule.phases.some((phase) =>
      phase.items.some((item) => item.price === price),
    )
    if (!current) recurringPrice(scope, price, param)
    return phaseItem(found(scope, 'price', price, param).id, quantity)
  })
  const first = found(scope, 'price', items[0]?.price ?? '', `phases[${index}][items]`)
  const { duration } = input
  const cycle = duration
    ? { interval: duration.interval, count: duration.interval_count ?? 1 }
    : cycleOf(first)
  const end = momentOf(scope, input.end_date) ?? after(start, cycle, 1)
  if (end <= start) throw invalid('A phase must end after it starts.', `phases[${index}][end_date]`)
  return {
    ...plainPhase,
    currency: first.currency,
    end_date: end,
    items,
    metadata: mergeMetadata(null, input.metadata),
    proration_behavior: input.proration_behavior ?? 'create_prorations',
    start_date: start,
  }
}

function momentOf(scope: Scope, value: number | 'now' | undefined): number | undefined {
  return value === 'now' ? scope.now : value
}

function phaseItem(price: string, quantity: number): Phase['items'][number] {
  return {
    billing_thresholds: null,
    discounts: [],
    metadata: {},
    plan: price,
    price,
    quantity,
    tax_rates: [],
  }
}

function newSchedule(
  scope: Scope,
  subscription: Subscription,
  meta: Record<string, string>,
): SubscriptionSchedule {
  const period = periodOf(subscription.items.data)
  const items = subscription.items.data.map((item) => phaseItem(item.price.id, item.quantity ?? 1))
  const dates = { start_date: period.start, end_date: period.end }
  return {
    id: newId('sub_sched'),
    object: 'subscription_schedule',
    application: subscription.application,
    billing_mode: { flexible: { proration_discounts: 'included' }, type: 'flexible' },
    canceled_at: null,
    completed_at: null,
    created: scope.now,
    current_phase: dates,
    customer: subscription.customer,
    customer_account: null,
    default_settings: {
      application_fee_percent: subscription.application_fee_percent,
      automatic_tax: subscription.automatic_tax,
      billing_cycle_anchor: 'automatic',
      billing_thresholds: null,
      collection_method: subscription.collection_method,
      default_payment_method: subscription.default_payment_method,
      description: null,
      invoice_settings: {
        account_tax_ids: null,
        custom_fields: null,
        days_until_due: null,
        description: null,
        footer: null,
        issuer: { type: 'self' },
      },
      on_behalf_of: null,
      transfer_data: null,
    },
    end_behavior: 'release',
    livemode: false,
    metadata: meta,
    pause_schedules: [],
    phases: [{ ...plainPhase, currency: subscription.currency, items, ...dates }],
    released_at: null,
    released_subscription: null,
    status: 'active',
    subscription: subscription.id,
    test_clock: null,
  }
}

const plainPhase = {
  add_invoice_items: [],
  application_fee_percent: null,
  billing_cycle_anchor: null,
  billing_thresholds: null,
  collection_method: null,
  default_payment_method: null,
  default_tax_rates: [],
  description: null,
  discounts: [],
  invoice_settings: null,
  metadata: {},
  on_behalf_of: null,
  proration_behavior: 'create_prorations' as const,
  transfer_data: null,
  trial_end: null,
}

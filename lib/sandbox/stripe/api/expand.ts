import { find, type Scope } from '../scope'
import type { PublicKinds } from '../store/kinds'
import { invalid } from './errors'
import { includable } from './includable'

const prefixes: [string, keyof PublicKinds][] = [
  ['sub_sched_', 'subscription_schedule'],
  ['sub_', 'subscription'],
  ['cus_', 'customer'],
  ['cs_', 'checkout_session'],
  ['in_', 'invoice'],
  ['inpay_', 'invoice_payment'],
  ['ii_', 'invoice_item'],
  ['pi_', 'payment_intent'],
  ['pm_', 'payment_method'],
  ['ch_', 'charge'],
  ['re_', 'refund'],
  ['fee_', 'application_fee'],
  ['txn_', 'balance_transaction'],
  ['cbtxn_', 'customer_balance_transaction'],
  ['price_', 'price'],
  ['prod_', 'product'],
  ['promo_', 'promotion_code'],
  ['di_', 'discount'],
  ['bpc_', 'portal_configuration'],
  ['txr_', 'tax_rate'],
]

const deepest = 4

/**
 * Replaces ids by their objects along the paths asked for (docs.stripe.com/api/expanding_objects).
 * What cannot be expanded is a 400; a path may be four levels deep.
 */
export function expand(scope: Scope, answer: object, paths: string[]): object {
  return paths.reduce<object>((value, path) => {
    const steps = path.split('.')
    if (steps.length > deepest) {
      throw invalid(
        `You cannot expand more than ${deepest} levels of a property (${path}).`,
        'expand',
      )
    }
    return follow(scope, value, steps, path)
  }, answer)
}

function follow(scope: Scope, value: object, steps: string[], path: string): object {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (Array.isArray(value)) return value.map((item) => descend(scope, item, steps, path))
  const fields: Record<string, unknown> = { ...value }
  const current = step in fields ? fields[step] : includable(scope, value, step)
  if (current === undefined) throw invalid(`This property cannot be expanded (${path}).`, 'expand')
  fields[step] = reach(scope, current, step, rest, path)
  return fields
}

function reach(scope: Scope, value: unknown, field: string, rest: string[], path: string): unknown {
  if (value === null) return null
  if (Array.isArray(value)) return value.map((item) => reach(scope, item, field, rest, path))
  const object = typeof value === 'string' ? byId(scope, value, field) : value
  if (typeof object !== 'object' || object === null) {
    throw invalid(`This property cannot be expanded (${path}).`, 'expand')
  }
  return follow(scope, object, rest, path)
}

function descend(scope: Scope, value: unknown, steps: string[], path: string): unknown {
  return typeof value === 'object' && value !== null ? follow(scope, value, steps, path) : value
}

function byId(scope: Scope, id: string, field: string): object | undefined {
  if (field === 'coupon') return find(scope, 'coupon', id)
  const kind = prefixes.find(([prefix]) => id.startsWith(prefix))?.[1]
  return kind && find(scope, kind, id)
}

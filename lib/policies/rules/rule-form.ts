import type { FormValues } from '../../core/form-state'
import type { PolicyRule } from '../types'

/** Reads the fields of one rule. */
interface Fields {
  one: (name: string) => string
  several: (name: string) => string[]
}

/** A number where one was typed; other words stay, to be named as wrong. */
const numberOr = (text: string): number | string =>
  /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text

const answers: Record<string, boolean> = { yes: true, no: false }

/** `contents:write`, by a colon. */
function askedOf(text: string): unknown {
  const [permission, access] = text.split(':')
  return access === undefined ? { permission } : { permission, access }
}

const filled = (value: unknown) =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

const without = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => filled(value)))

const unlessEmpty = (fields: Record<string, unknown>) =>
  Object.keys(fields).length === 0 ? undefined : fields

function whenOf({ one, several }: Fields): Record<string, unknown> {
  const most = without({
    repository: one('repository'),
    organization: one('organization'),
    account: one('account'),
  })
  const [cost, units] = [one('cost'), one('units')]
  return without({
    listing: several('listing'),
    publisher: several('publisher'),
    verified: answers[one('verified')],
    kind: several('kind'),
    category: several('category'),
    permissions: unlessEmpty(most),
    asks: several('asks').map(askedOf),
    scopes: several('scopes'),
    free: answers[one('free')],
    monthly_cost: cost === '' ? undefined : { at_most: numberOr(cost), currency: one('currency') },
    units: units === '' ? undefined : { at_most: numberOr(units) },
  })
}

/** A rule as it stands in the text; null for one in which nothing was filled in. */
export function ruleDocument(fields: Fields): Record<string, unknown> | null {
  const when = whenOf(fields)
  const rule = without({
    name: fields.one('name'),
    when: unlessEmpty(when),
    applies_to_everything: fields.one('everything') === '' ? undefined : true,
    reason: fields.one('reason'),
    route_to: fields.several('route_to'),
  })
  if (Object.keys(rule).length === 0) return null
  return { ...rule, decision: fields.one('decision') }
}

const answer = (value: boolean | undefined) => (value === undefined ? '' : value ? 'yes' : 'no')
const list = (values: readonly string[] = []) => values.join(', ')

/** A rule as the fields of a form. */
export function ruleFields(rule: PolicyRule): FormValues {
  const { name, when, decision, reason, route_to: to } = rule
  const { permissions = {}, monthly_cost: cost, units } = when
  return {
    name,
    decision,
    reason: reason ?? '',
    route_to: list(to),
    ...(rule.applies_to_everything ? { everything: 'on' } : {}),
    listing: list(when.listing),
    publisher: list(when.publisher),
    verified: answer(when.verified),
    kind: [...(when.kind ?? [])],
    category: list(when.category),
    repository: permissions.repository ?? '',
    organization: permissions.organization ?? '',
    account: permissions.account ?? '',
    asks: list(when.asks?.map(({ permission, access }) => `${permission}:${access}`)),
    scopes: list(when.scopes),
    free: answer(when.free),
    cost: cost === undefined ? '' : String(cost.at_most),
    currency: cost?.currency ?? '',
    units: units === undefined ? '' : String(units.at_most),
  }
}

import { describe, expect, it } from 'vitest'
import type { FormValues } from '@/lib/core/form-state'
import { formProblems } from '@/lib/policies/rules/form-problems'
import { formOf, textOfForm } from '@/lib/policies/rules/policy-form'
import { readPolicy } from '@/lib/policies/rules/read-policy'
import { policySchema } from '@/lib/policies/schema'

const rule = (number: number, fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`rules.${number}.${name}`, value]),
  )

function wrongIn(values: Record<string, string>) {
  const form: FormValues = { ...formOf(policySchema.parse({})), ...values }
  const read = readPolicy(textOfForm(form))
  const problems = formProblems(form, read.ok ? [] : read.error)
  return problems.map(({ field, word, values: { given } }) => [field, word, given])
}

const approve = { name: 'A', decision: 'approve' }

describe('what is wrong in a form', () => {
  it.each<[string, Record<string, string>, [string | null, string, string?][]]>([
    ['a line that names no kind', { block: 'wobble' }, [['block', 'entry', 'wobble']]],
    [
      'a block without its reason, by its line',
      { block: 'listing a: Breached.\n\npublisher wobble' },
      [['block', 'entry_reason', 'publisher wobble']],
    ],
    [
      'a reason for what is allowed',
      { allow: 'listing a: Good.' },
      [['allow', 'entry_extra', 'listing a: Good.']],
    ],
    [
      'a rule without a name',
      rule(0, { reason: 'No.', decision: 'deny' }),
      [['rules.0.name', 'name']],
    ],
    [
      'a denial without a reason',
      rule(0, { name: 'A', decision: 'deny' }),
      [['rules.0.reason', 'reason_required']],
    ],
    [
      'units in words',
      rule(0, { ...approve, units: 'many' }),
      [['rules.0.units', 'units', 'many']],
    ],
    ['units of nothing', rule(0, { ...approve, units: '0' }), [['rules.0.units', 'units', '0']]],
    [
      'a cost without its currency',
      rule(0, { ...approve, cost: '5' }),
      [['rules.0.currency', 'currency', '']],
    ],
    [
      'a cost in words',
      rule(0, { ...approve, cost: 'five', currency: 'eur' }),
      [['rules.0.cost', 'cost', 'five']],
    ],
    [
      'a permission without its access',
      rule(0, { ...approve, asks: 'contents:write, issues' }),
      [['rules.0.asks', 'asks', 'issues']],
    ],
    [
      'a permission that GitHub does not have',
      rule(0, { ...approve, asks: 'contentz:write' }),
      [['rules.0.asks', 'unknown_permission', 'contentz:write']],
    ],
    [
      'a scope that GitHub does not have',
      rule(0, { ...approve, scopes: 'repo, rep' }),
      [['rules.0.scopes', 'unknown_scope', 'rep']],
    ],
    [
      'people for a rule that decides',
      rule(0, { ...approve, route_to: 'omar' }),
      [['rules.0.route_to', 'route_to_of_review', 'omar']],
    ],
    [
      'a name that is none',
      rule(0, { ...approve, listing: 'x1, a_b' }),
      [['rules.0.listing', 'slug', 'a_b']],
    ],
    [
      'a rule that would approve everything',
      rule(0, approve),
      [['rules.0.everything', 'approves_everything']],
    ],
    [
      'a rule for everything that has conditions',
      rule(0, { ...approve, everything: 'on', free: 'yes' }),
      [['rules.0.everything', 'everything_or_conditions']],
    ],
    [
      'a choice that is none',
      { who_may_ask: 'everybody' },
      [['who_may_ask', 'choose', 'everybody']],
    ],
  ])('stands at its field: %s', (_what, values, wrong) => {
    expect(wrongIn(values).map((one) => one.slice(0, wrong[0]?.length))).toEqual(wrong)
  })

  it('stands at the rule where it was typed, whatever its position and what is left out before it', () => {
    const values = {
      ...rule(0, { name: 'Gone', decision: 'approve', remove: 'on' }),
      ...rule(1, { name: 'Last', decision: 'deny', position: '9' }),
      ...rule(2, { name: 'First', decision: 'approve', units: 'many', position: '1' }),
      ...rule(3, { name: '', decision: 'approve' }),
    }
    expect(wrongIn(values).map(([field]) => field)).toEqual(['rules.2.units', 'rules.1.reason'])
  })

  it('tells the second of two rules with one name', () => {
    expect(wrongIn({ ...rule(0, approve), ...rule(1, approve) })).toEqual([
      ['rules.1.name', 'names_differ', 'A'],
    ])
  })

  it('has no field where it is about the whole', () => {
    const many = Array.from({ length: 101 }, (_, at) => rule(at, { ...approve, name: `R${at}` }))
    expect(wrongIn(Object.assign({}, ...many))).toEqual([[null, 'too_many_rules', '']])
  })

  it('takes names that nobody has at the field that names them', () => {
    const form = { ...formOf(policySchema.parse({})), ...rule(0, { ...approve, category: 'a, b' }) }
    const unknown = {
      line: 9,
      key: 'rules.0.when.category.1',
      code: 'unknown_category' as const,
      values: { name: 'b' },
    }
    expect(formProblems(form, [unknown])).toMatchObject([
      { field: 'rules.0.category', word: 'unknown_category', values: { name: 'b' } },
    ])
  })
})

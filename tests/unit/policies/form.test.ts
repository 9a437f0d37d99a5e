import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedParts, lineChanges } from '@/lib/policies/rules/line-changes'
import { formOf, textOfForm } from '@/lib/policies/rules/policy-form'
import { namesIn, withNames } from '@/lib/policies/rules/policy-names'
import { readPolicy } from '@/lib/policies/rules/read-policy'
import { approvesEverything } from '@/lib/policies/rules/rule-scope'
import { policySchema } from '@/lib/policies/schema'

const access = fc.constantFrom('none', 'read', 'write', 'admin')
const slugs = fc.uniqueArray(fc.constantFrom('hexlint', 'granary-backup', 'x1'), { minLength: 1 })
const when = fc.record(
  {
    listing: slugs,
    publisher: slugs,
    verified: fc.boolean(),
    kind: fc.uniqueArray(fc.constantFrom('github_app', 'oauth_app', 'api_integration'), {
      minLength: 1,
    }),
    category: slugs,
    permissions: fc.record({ repository: access, account: access }),
    asks: fc.constant([{ permission: 'contents', access: 'write' }]),
    scopes: fc.constant(['repo', 'admin:org']),
    free: fc.boolean(),
    monthly_cost: fc.record({
      at_most: fc.constantFrom(0, 9.5, 50),
      currency: fc.constantFrom('eur', 'usd'),
    }),
    units: fc.record({ at_most: fc.integer({ min: 1, max: 100 }) }),
  },
  { requiredKeys: [] },
)
const rule = fc
  .record({ when, decision: fc.constantFrom('approve', 'deny', 'review'), reason: fc.boolean() })
  .map(({ reason, ...rest }) => ({
    ...rest,
    ...(reason || rest.decision === 'deny' ? { reason: 'Because: of “this”, #1.' } : {}),
    ...(approvesEverything(rest) ? { applies_to_everything: true } : {}),
    ...(rest.decision === 'review' ? { route_to: ['omar', 'olivia'] } : {}),
  }))
const anyPolicy = fc
  .record({
    who_may_ask: fc.constantFrom('anyone', 'members', 'nobody'),
    repository_administrators_may_install: fc.boolean(),
    others: fc.constantFrom('open', 'blocked'),
    allow: fc.constantFrom([], [{ listing: 'hexlint' }, { publisher: 'wobble' }]),
    block: fc.constantFrom([], [{ publisher: 'wobble', reason: 'Breached: twice.' }]),
    approvals: fc.constantFrom(1, 2),
    rules: fc.array(rule, { maxLength: 5 }),
  })
  .map(({ rules, ...rest }) =>
    policySchema.parse({
      ...rest,
      rules: rules.map((one, index) => ({ ...one, name: `Rule ${index}` })),
    }),
  )

describe('a policy in a form', () => {
  it('reads back as the same policy, whatever is in it', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        expect(readPolicy(textOfForm(formOf(policy)))).toEqual({ ok: true, value: policy })
      }),
    )
  })

  it('orders the rules by their positions, leaves out what is removed and what is blank', () => {
    const values = {
      ...formOf(policySchema.parse({})),
      'rules.0.name': 'Second',
      'rules.0.decision': 'approve',
      'rules.0.everything': 'on',
      'rules.0.position': '2',
      'rules.1.name': 'First',
      'rules.1.decision': 'review',
      'rules.1.position': '1',
      'rules.2.name': 'Gone',
      'rules.2.remove': 'on',
      'rules.3.name': '',
      'rules.3.decision': 'approve',
    }
    const read = readPolicy(textOfForm(values))
    expect(read.ok && read.value.rules.map(({ name }) => name)).toEqual(['First', 'Second'])
  })

  it.each([
    [{ block: 'wobble' }, 'block.0'],
    [{ block: 'publisher wobble' }, 'block.0.reason'],
    [
      { 'rules.0.name': 'A', 'rules.0.decision': 'approve', 'rules.0.units': 'many' },
      'rules.0.when.units.at_most',
    ],
    [
      { 'rules.0.name': 'A', 'rules.0.decision': 'approve', 'rules.0.cost': '5' },
      'rules.0.when.monthly_cost.currency',
    ],
    [{ 'rules.0.name': 'A', 'rules.0.decision': 'maybe' }, 'rules.0.decision'],
    [{ 'rules.0.reason': 'No name.', 'rules.0.decision': 'deny' }, 'rules.0.name'],
    [{ who_may_ask: 'everybody' }, 'who_may_ask'],
  ])('keeps what is wrong for the reader of the text to name: %j', (values, key) => {
    const read = readPolicy(textOfForm({ ...formOf(policySchema.parse({})), ...values }))
    expect(read.ok ? [] : read.error.map((problem) => problem.key)).toContain(key)
  })
})

describe('the names in a policy', () => {
  it('are all found, and all replaced by those of today', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const renamed = withNames(policy, (what, name) => `${what}-${name}`)
        const expected = namesIn(policy).map(({ what, name }) =>
          what === 'category' ? name : `${what}-${name}`,
        )
        expect(namesIn(renamed).map(({ name }) => name)).toEqual(expected)
      }),
    )
  })
})

const anyText = fc
  .array(fc.constantFrom('a', 'b', 'c', '  d'), { maxLength: 12 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''))

describe('the difference between two versions', () => {
  it('leads from the one to the other and back', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const changes = lineChanges(before, after)
        const textWithout = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map(({ text }) => `${text}\n`)
            .join('')
        expect(textWithout('added')).toBe(before)
        expect(textWithout('removed')).toBe(after)
      }),
    )
  })

  it('shows what changed with a few lines around it', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `line ${at}\n`)
    const changes = lineChanges(lines.join(''), lines.with(10, 'another\n').join(''))
    const shown = changedParts(changes, 1).map((line) => (line ? `${line.kind} ${line.text}` : '…'))
    expect(shown).toEqual(['…', 'same line 9', 'removed line 10', 'added another', 'same line 11'])
    expect(changedParts(lineChanges('a\n', 'a\n'))).toEqual([])
  })

  it('of very large texts is told as one part', () => {
    const text = (word: string) =>
      Array.from({ length: 3000 }, (_, at) => `${word}${at}\n`).join('')
    expect(lineChanges(text('a'), text('b'))).toHaveLength(6000)
  })
})

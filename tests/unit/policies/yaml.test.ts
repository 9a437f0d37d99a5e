import { describe, expect, it } from 'vitest'
import { hasComments } from '@/lib/policies/rules/policy-comments'
import { readPolicy, writePolicy } from '@/lib/policies/rules/read-policy'

const whole = `version: 1
who_may_ask: members
repository_administrators_may_install: false
others: open
allow:
  - listing: hexlint
block:
  - publisher: wobble
    reason: Breached in May.
approvals: 2
rules:
  - name: Free and narrow
    when:
      free: true
      permissions:
        repository: read
        organization: none
    decision: approve
  - name: Costly
    when:
      monthly_cost: { at_most: 50, currency: usd }
    decision: review
    route_to: [omar]
  - name: No scopes
    when:
      scopes: [repo]
    decision: deny
    reason: Ask for a GitHub App.
`

function must(text: string) {
  const read = readPolicy(text)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

function problemsIn(text: string) {
  const read = readPolicy(text)
  return read.ok ? [] : read.error.map(({ line, key, code }) => [line, key, code])
}

describe('a policy in YAML', () => {
  it('is read, written and read again as the same', () => {
    const policy = must(whole)
    expect(policy.rules).toHaveLength(3)
    expect(must(writePolicy(policy))).toEqual(policy)
  })

  it('may be empty: then GitHub’s rules alone hold', () => {
    expect(must('')).toMatchObject({ who_may_ask: 'anyone', others: 'open', rules: [] })
  })

  it.each<[string, string, [number, string, string][]]>([
    ['an unknown key', 'who_may_aks: members', [[1, 'who_may_aks', 'unknown_key']]],
    [
      'an unknown condition',
      'rules:\n  - name: A\n    decision: approve\n    when:\n      licence: mit',
      [[5, 'rules.0.when.licence', 'unknown_key']],
    ],
    [
      'a denial without a reason',
      'rules:\n  - name: A\n    decision: deny',
      [[2, 'rules.0.reason', 'reason_required']],
    ],
    ['another value', 'others: maybe', [[1, 'others', 'not_one_of']]],
    [
      'an entry that names two things',
      'allow:\n  - listing: a\n    publisher: b',
      [[2, 'allow.0', 'listing_or_publisher']],
    ],
    [
      'two rules of one name',
      'rules:\n  - { name: A, decision: review }\n  - { name: A, decision: review }',
      [[3, 'rules.1.name', 'names_differ']],
    ],
    ['a rule without a name', 'rules:\n  - decision: review', [[2, 'rules.0.name', 'missing']]],
    [
      'a rule that approves without a condition',
      'rules:\n  - name: A\n    decision: approve',
      [[2, 'rules.0.when', 'approves_everything']],
    ],
    [
      'conditions that ask nothing',
      'rules:\n  - name: A\n    when: { permissions: {} }\n    decision: approve',
      [[3, 'rules.0.when', 'approves_everything']],
    ],
    [
      'a rule for everything that has a condition',
      'rules:\n  - name: A\n    decision: approve\n    when: { free: true }\n    applies_to_everything: true',
      [[5, 'rules.0.applies_to_everything', 'everything_or_conditions']],
    ],
    ['no map', '- a\n- b', [[1, '', 'wrong_type']]],
    ['words in place of a list', 'allow: hexlint', [[1, 'allow', 'wrong_type']]],
    ['a third approval', 'approvals: 3', [[1, 'approvals', 'not_one_of']]],
    [
      'an amount below nothing',
      'rules:\n  - name: A\n    decision: approve\n    when:\n      monthly_cost: { at_most: -1, currency: eur }',
      [[5, 'rules.0.when.monthly_cost.at_most', 'too_small']],
    ],
    [
      'too long a name',
      `rules:\n  - name: ${'A'.repeat(101)}\n    decision: review`,
      [[2, 'rules.0.name', 'too_long']],
    ],
  ])('names line and key of %s', (_what, text, problems) => {
    expect(problemsIn(text)).toEqual(problems)
  })

  it('approves everything only where it says that it applies to everything', () => {
    const text = 'rules:\n  - { name: A, decision: approve, applies_to_everything: true }'
    expect(must(text).rules[0]).toMatchObject({ decision: 'approve', when: {} })
    expect(must(writePolicy(must(text)))).toEqual(must(text))
    expect(must('rules:\n  - { name: A, decision: review }').rules).toHaveLength(1)
  })

  it.each([
    ['# Why\nothers: open', true],
    ['others: open # for now', true],
    ['block:\n  - listing: a\n    # why\n    reason: B.', true],
    ['others: open', false],
    ['block:\n  - { listing: a, reason: "No # here." }', false],
    ['block:\n  - listing: a\n    reason: Ticket#5.', false],
    ['block:\n  - listing: a\n    reason: |\n      # is a word', false],
    ['', false],
  ])('tells whether a text has comments, which are not kept: %j', (text, has) => {
    expect(hasComments(text)).toBe(has)
  })

  it.each([
    ['a tab', 'rules:\n\t- a', 2, 'tab'],
    ['a key twice', 'others: open\nothers: blocked', 2, 'repeated'],
    ['an open quote', 'others: "open', 1, 'open'],
    ['an open bracket', 'allow: [a\n', 1, 'open'],
    ['a key that is not below the others', 'others: open\n  approvals: 1', 1, 'layout'],
    ['words that begin with a sign', 'others: `open`', 1, 'quote'],
    ['an alias of nothing', 'others: open\nallow: *a', 2, 'alias'],
  ])(
    'that cannot be read says where, and what kind of mistake it is: %s',
    (_what, text, line, kind) => {
      const read = readPolicy(text)
      const [first] = read.ok ? [] : read.error
      expect(first).toMatchObject({ code: 'syntax', values: { kind } })
      expect(Math.abs((first?.line ?? 99) - line)).toBeLessThanOrEqual(1)
    },
  )

  it('names what a key takes where another value stands', () => {
    const read = readPolicy('who_may_ask: everybody\nallow: hexlint')
    expect(read.ok ? [] : read.error.map(({ values }) => values)).toEqual([
      { allowed: 'anyone, members, nobody' },
      { expected: 'array' },
    ])
  })

  it('is refused when it is too large to be one, and when its aliases grow without end', () => {
    expect(problemsIn('#'.repeat(100_001))[0]?.[2]).toBe('too_large')
    const bomb = ['a: &a [x, x]']
    for (const [above, here] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg']) {
      bomb.push(`${here}: &${here} [${Array(9).fill(`*${above}`).join(', ')}]`)
    }
    expect(problemsIn(bomb.join('\n'))[0]?.[2]).toBe('too_large')
  })

  it.each([
    ['keys without end', Array.from({ length: 12_000 }, (_, at) => `k${at}:`).join('\n')],
    ['keys on one line', `{${Array.from({ length: 16_000 }, (_, at) => at).join(',')}}`],
    ['a mistake at every character', '&a '.repeat(30_000)],
    ['quotes', '"'.repeat(90_000)],
    ['brackets', '['.repeat(90_000)],
  ])('is refused quickly, with few words: %s', (_what, text) => {
    const begun = performance.now()
    const problems = problemsIn(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(20)
    expect(performance.now() - begun).toBeLessThan(20_000)
  })

  it('is no more than can be written and read again, also where aliases say it shortly', () => {
    const rules = Array.from({ length: 100 }, (_, at) => {
      const listing = at === 0 ? `&names [${Array(500).fill('hexlint').join(', ')}]` : '*names'
      return `  - { name: R${at}, decision: review, when: { listing: ${listing} } }`
    })
    expect(problemsIn(`rules:\n${rules.join('\n')}`)).toEqual([[1, '', 'too_large']])
  })

  it('holds no character that the database cannot keep', () => {
    const blocked = (reason: string) => `block:\n  - { listing: a, reason: "${reason}" }`
    const wrong = [[2, 'block.0.reason', 'not_valid']]
    expect(problemsIn(blocked('a\\0b'))).toEqual(wrong)
    expect(problemsIn(blocked('a\\ud800b'))).toEqual(wrong)
    expect(problemsIn(blocked('a\\nb'))).toEqual([])
    const named = 'rules:\n  - { name: "a\\0", decision: review }'
    expect(problemsIn(named)).toEqual([[2, 'rules.0.name', 'not_valid']])
  })
})

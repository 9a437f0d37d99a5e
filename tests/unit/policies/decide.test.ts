import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaksPolicy, decideByPolicy, dryRun, ruleHolds, standingOf } from '@/lib/policies/rules'
import { policySchema } from '@/lib/policies/schema'
import type { PolicySubject } from '@/lib/policies/types'

const subject: PolicySubject = {
  listing: {
    slug: 'hexlint',
    publisher: 'hexlint',
    verified: true,
    kind: 'github_app',
    categories: ['code-quality', 'security'],
    access: {
      permissions: [
        { level: 'repository', key: 'contents', access: 'read' },
        { level: 'repository', key: 'checks', access: 'write' },
      ],
      scopes: [],
    },
  },
  monthlyCost: { amount: 2000, currency: 'usd' },
  units: 5,
}

const oauth: PolicySubject = {
  ...subject,
  listing: {
    ...subject.listing,
    kind: 'oauth_app',
    access: { permissions: [], scopes: ['repo', 'read:org'] },
  },
}

/** What acts without an app of GitHub's, and lists nothing that it reaches. */
const withoutApp = (kind: 'oauth_app' | 'api_integration'): PolicySubject => ({
  ...subject,
  listing: { ...subject.listing, kind, access: { permissions: [], scopes: [] } },
})

const at1999: PolicySubject = { ...subject, monthlyCost: { amount: 1999, currency: 'usd' } }

const free: PolicySubject = { ...subject, monthlyCost: null }

const policy = (document: unknown) => policySchema.parse(document)
const rule = (given: object) => ({ name: 'A rule', decision: 'approve', ...given })

describe('a condition of a rule', () => {
  it.each<[object, PolicySubject, boolean]>([
    [{}, subject, true],
    [{ listing: ['hexlint'] }, subject, true],
    [{ listing: ['other'] }, subject, false],
    [{ publisher: ['HEXLINT'] }, subject, true],
    [{ publisher: ['other'] }, subject, false],
    [{ verified: true }, subject, true],
    [{ verified: false }, subject, false],
    [{ kind: ['github_app', 'oauth_app'] }, subject, true],
    [{ kind: ['api_integration'] }, subject, false],
    [{ category: ['security'] }, subject, true],
    [{ category: ['chat'] }, subject, false],
    [{ permissions: { repository: 'write' } }, subject, true],
    [{ permissions: { repository: 'read' } }, subject, false],
    [{ permissions: { organization: 'none' } }, subject, true],
    [{ permissions: { repository: 'none' } }, subject, false],
    [{ permissions: { repository: 'admin' } }, oauth, false],
    [{ permissions: { repository: 'admin' } }, withoutApp('oauth_app'), false],
    [{ permissions: { repository: 'read' } }, withoutApp('api_integration'), false],
    [{ asks: [{ permission: 'checks', access: 'read' }] }, subject, true],
    [{ asks: [{ permission: 'contents', access: 'write' }] }, subject, false],
    [{ asks: [{ permission: 'members', access: 'read' }] }, subject, false],
    [{ scopes: ['repo'] }, oauth, true],
    [{ scopes: ['gist'] }, oauth, false],
    [{ free: true }, free, true],
    [{ free: false }, free, false],
    [{ free: true }, subject, false],
    [{ monthly_cost: { at_most: 20, currency: 'USD' } }, subject, true],
    [{ monthly_cost: { at_most: 19.99, currency: 'usd' } }, subject, false],
    [{ monthly_cost: { at_most: 19.99, currency: 'usd' } }, at1999, true],
    [{ monthly_cost: { at_most: 19.98, currency: 'usd' } }, at1999, false],
    [{ monthly_cost: { at_most: 1000, currency: 'eur' } }, subject, false],
    [{ monthly_cost: { at_most: 0, currency: 'eur' } }, free, true],
    [{ units: { at_most: 5 } }, subject, true],
    [{ units: { at_most: 4 } }, subject, false],
    [{ verified: true, units: { at_most: 4 } }, subject, false],
  ])('%j on what is asked: %#', (when, of, expected) => {
    const [made] = policy({ rules: [rule({ when })] }).rules
    expect(made && ruleHolds(made, of)).toBe(expected)
  })
})

describe('whether a listing is let in', () => {
  it('is open without a policy', () => {
    expect(standingOf(policy({}), subject.listing)).toEqual({ verdict: 'none' })
  })

  it('is not where it or its publisher is blocked, also when it is allowed too', () => {
    const both = policy({
      allow: [{ listing: 'hexlint' }],
      block: [{ publisher: 'HexLint', reason: 'It was breached in May.' }],
    })
    expect(standingOf(both, subject.listing)).toEqual({
      verdict: 'blocked',
      by: 'publisher HexLint',
      reason: 'It was breached in May.',
    })
  })

  it('is only what is allowed by name where all others are blocked', () => {
    const closed = policy({ others: 'blocked', allow: [{ listing: 'hexlint' }] })
    expect(standingOf(closed, subject.listing).verdict).toBe('allowed')
    expect(standingOf(closed, { ...subject.listing, slug: 'x', publisher: 'y' })).toEqual({
      verdict: 'blocked',
      by: 'others',
      reason: null,
    })
  })
})

describe('what becomes of a request', () => {
  it('is for people where no rule holds', () => {
    expect(decideByPolicy(policy({}), subject)).toEqual({
      decision: 'review',
      by: null,
      reason: null,
      routeTo: [],
      approvals: 1,
    })
  })

  it('is decided by the first rule that holds, which it names', () => {
    const rules = [
      rule({ name: 'Free', when: { free: true } }),
      rule({
        name: 'Costly',
        decision: 'deny',
        reason: 'Too much.',
        when: { units: { at_most: 9 } },
      }),
      rule({ name: 'Rest' }),
    ]
    expect(decideByPolicy(policy({ rules }), free)).toEqual({ decision: 'approve', by: 'Free' })
    const denied = { decision: 'deny', by: 'Costly', reason: 'Too much.' }
    expect(decideByPolicy(policy({ rules }), subject)).toEqual(denied)
  })

  it('is a denial where it is blocked, whatever a rule says', () => {
    const block = [{ listing: 'hexlint', reason: 'Not here.' }]
    const outcome = decideByPolicy(policy({ block, rules: [rule({})] }), subject)
    expect(outcome).toEqual({ decision: 'deny', by: 'block: listing hexlint', reason: 'Not here.' })
  })

  it('is never approved by a rule alone where two people have to approve', () => {
    const outcome = decideByPolicy(policy({ approvals: 2, rules: [rule({})] }), subject)
    expect(outcome).toMatchObject({ decision: 'review', by: 'A rule', approvals: 2 })
  })

  it('goes to those whom the rule names', () => {
    const rules = [rule({ decision: 'review', route_to: ['omar'], reason: 'It may spend.' })]
    expect(decideByPolicy(policy({ rules }), subject)).toMatchObject({
      routeTo: ['omar'],
      reason: 'It may spend.',
    })
  })
})

const anyRule = fc.record({
  when: fc.record(
    {
      verified: fc.boolean(),
      free: fc.boolean(),
      units: fc.record({ at_most: fc.integer({ min: 1, max: 10 }) }),
      category: fc.constantFrom(['security'], ['chat']),
    },
    { requiredKeys: [] },
  ),
  decision: fc.constantFrom('approve', 'deny', 'review'),
  reason: fc.constant('Because.'),
})

const anyPolicy = fc
  .record({
    rules: fc.array(anyRule, { maxLength: 6 }),
    others: fc.constantFrom('open', 'blocked'),
    block: fc.constantFrom([], [{ listing: 'hexlint', reason: 'No.' }]),
    allow: fc.constantFrom([], [{ publisher: 'hexlint' }]),
    approvals: fc.constantFrom(1, 2),
  })
  .map(({ rules, ...rest }) =>
    policy({ ...rest, rules: rules.map((one, index) => ({ ...one, name: `Rule ${index}` })) }),
  )

const anySubject = fc.constantFrom(subject, oauth, free, { ...subject, units: 1 })

describe('whatever the policy', () => {
  it('an approval or a denial names the rule that made it, and that rule holds', () => {
    fc.assert(
      fc.property(anyPolicy, anySubject, (given, of) => {
        const outcome = decideByPolicy(given, of)
        if (outcome.decision === 'review' || outcome.by.startsWith('block: ')) return
        const found = given.rules.find(({ name }) => name === outcome.by)
        expect(found?.decision).toBe(outcome.decision)
        expect(found && ruleHolds(found, of)).toBe(true)
      }),
    )
  })

  it('what is blocked is never approved', () => {
    fc.assert(
      fc.property(anyPolicy, anySubject, (given, of) => {
        if (standingOf(given, of.listing).verdict !== 'blocked') return
        expect(decideByPolicy(given, of).decision).toBe('deny')
      }),
    )
  })

  it('a rule that is added at the end changes only what nobody decided', () => {
    fc.assert(
      fc.property(anyPolicy, anySubject, (given, of) => {
        const before = decideByPolicy(given, of)
        const last = policy({ rules: [rule({ name: 'Last' })] }).rules
        const after = decideByPolicy({ ...given, rules: [...given.rules, ...last] }, of)
        if (before.by !== null) expect(after).toEqual(before)
      }),
    )
  })
})

describe('a dry run', () => {
  const strict = policy({
    rules: [
      rule({ name: 'Free', when: { free: true } }),
      rule({ name: 'Paid', decision: 'deny', reason: 'No budget.' }),
    ],
  })

  it('says where people decided otherwise than the policy would have', () => {
    const rows = dryRun(strict, [
      { id: 'a', subject: free, decided: 'denied' },
      { id: 'b', subject, decided: 'denied' },
      { id: 'c', subject, decided: 'approved' },
      { id: 'd', subject: free, decided: 'open' },
    ])
    expect(rows.map(({ id, differs }) => [id, differs])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
      ['d', false],
    ])
  })

  it('names what is installed and would not be let in', () => {
    expect(breaksPolicy(strict, [free, subject])).toEqual([
      { subject, by: 'Paid', reason: 'No budget.' },
    ])
  })
})

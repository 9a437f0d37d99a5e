import { describe, expect, it } from 'vitest'
import { type FacetFacts, facetsOf } from '@/lib/listings/rules/facets'
import { highestAccess } from '@/lib/permissions/rules/highest-access'

const asked = (...access: ('read' | 'write' | 'admin')[]) => access.map((one) => ({ access: one }))
const scopes = (...names: string[]) => names.map((name) => ({ name }))

describe('the highest access', () => {
  it.each([
    [[], [], 'none'],
    [asked('read', 'read'), [], 'read'],
    [asked('read', 'write'), [], 'write'],
    [asked('write', 'admin', 'read'), [], 'admin'],
    [[], scopes('read:user', 'user:email'), 'read'],
    [[], scopes('read:org', 'gist'), 'write'],
    [[], scopes('repo'), 'admin'],
    [[], scopes('admin:org'), 'admin'],
    [[], scopes('what-github-added-since'), 'admin'],
  ] as const)('of %j and %j is %s', (permissions, names, expected) => {
    expect(highestAccess({ permissions, scopes: names })).toBe(expected)
  })
})

const plan = (
  priceModel: 'free' | 'flat_rate' | 'per_unit',
  audience: 'all' | 'personal' | 'organization' = 'all',
  trialDays = 0,
) => ({ priceModel, audience, trialDays })

const facts: FacetFacts = {
  kind: 'github_app',
  categories: ['security', 'testing'],
  plans: [plan('free')],
  isPublisherProven: false,
  content: { permissions: [], scopes: [], languages: [] },
}

const values = (name: string, change: Partial<FacetFacts>) =>
  facetsOf({ ...facts, ...change })
    .filter((token) => token.startsWith(`${name}=`))
    .map((token) => token.slice(name.length + 1))

describe('what filters choose a listing by', () => {
  it.each<[string, Partial<FacetFacts>, string[]]>([
    ['category', {}, ['security', 'testing']],
    ['kind', { kind: 'oauth_app' }, ['oauth_app']],
    ['price', {}, ['free']],
    ['price', { plans: [plan('free'), plan('per_unit')] }, ['free', 'per_unit', 'paid']],
    ['price', { plans: [] }, []],
    ['trial', {}, ['no']],
    ['trial', { plans: [plan('free'), plan('flat_rate', 'all', 14)] }, ['yes']],
    ['verified', { isPublisherProven: true }, ['yes']],
    ['access', {}, ['none']],
    ['access', { kind: 'api_integration' }, ['token']],
    ['account', {}, ['personal', 'organization']],
    ['account', { plans: [] }, ['personal', 'organization']],
    ['account', { plans: [plan('free', 'personal')] }, ['personal']],
    ['account', { plans: [plan('free', 'organization')] }, ['organization']],
    [
      'language',
      { content: { permissions: [], scopes: [], languages: ['C++', 'TypeScript', 'c++'] } },
      ['c++', 'typescript'],
    ],
  ])('%s of %j is %j', (name, change, expected) => {
    expect(values(name, change)).toEqual(expected)
  })

  it('every listing has the token of all listings', () => {
    expect(facetsOf(facts)).toContain('*')
  })
})

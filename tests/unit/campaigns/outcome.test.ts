import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canBeSaid, isNarrower, outcomeOf } from '@/lib/campaigns/rules/outcome'
import type { Current, Decided, Decision, Done, HeldAccess } from '@/lib/campaigns/types'

const held = (
  permissions: HeldAccess['permissions'],
  repositories: HeldAccess['repositories'] = 'all',
  scopes: string[] = [],
): HeldAccess => ({ permissions, repositories, scopes })

const narrower: [string, HeldAccess, HeldAccess, boolean][] = [
  ['the same', held({ contents: 'read' }), held({ contents: 'read' }), false],
  ['chosen repositories in place of all', held({}), held({}, 'selected'), true],
  ['all repositories in place of chosen ones', held({}, 'selected'), held({}), false],
  ['chosen repositories, perhaps fewer', held({}, 'selected'), held({}, 'selected'), false],
  ['read in place of write', held({ issues: 'write' }), held({ issues: 'read' }), true],
  ['a permission less', held({ issues: 'read' }), held({}), true],
  ['a permission more', held({}), held({ issues: 'read' }), false],
  ['one less and one more', held({ issues: 'write' }), held({ checks: 'read' }), false],
  ['fewer repositories and more permissions', held({}), held({ a: 'read' }, 'selected'), false],
  ['a level that GitHub added since', held({ a: 'admin' }), held({ a: 'owner' }), false],
  ['a scope less', held(null, null, ['repo', 'gist']), held(null, null, ['gist']), true],
  ['a scope more', held(null, null, ['gist']), held(null, null, ['repo', 'gist']), false],
  ['permissions that nobody tells any more', held({ a: 'read' }), held(null), false],
]

describe('what counts as narrowed', () => {
  it.each(narrower)('%s', (_, before, after, expected) => {
    expect(isNarrower(before, after)).toBe(expected)
  })

  const access = fc.record({
    permissions: fc.dictionary(
      fc.constantFrom('issues', 'contents', 'checks'),
      fc.constantFrom('read', 'write', 'admin'),
    ),
    scopes: fc.uniqueArray(fc.constantFrom('repo', 'gist', 'user')),
    repositories: fc.constantFrom<HeldAccess['repositories']>('all', 'selected', null),
  })

  it('never holds of an access and itself, and never in both directions', () => {
    fc.assert(
      fc.property(access, access, (a, b) => {
        expect(isNarrower(a, a)).toBe(false)
        expect(isNarrower(a, b) && isNarrower(b, a)).toBe(false)
      }),
    )
  })

  it('never holds of an access that can do something the other could not', () => {
    fc.assert(
      fc.property(access, access, (before, after) => {
        const isNew = Object.keys(after.permissions).some((key) => !(key in before.permissions))
        const wider = isNew || after.scopes.some((scope) => !before.scopes.includes(scope))
        expect(wider && isNarrower(before, after)).toBe(false)
      }),
    )
  })
})

const at = new Date('2026-03-01')
const later = new Date('2026-03-05')
const all = held({ contents: 'read' })
const chosen = held({ contents: 'read' }, 'selected')

const there = (access: HeldAccess | null = all, source: Current['source'] = 'github'): Current => ({
  ...{ presence: 'there', source, at: later, byId: null, access },
})
const gone: Current = { presence: 'gone', source: 'github', at: later, byId: null, access: null }
const unknown: Current = { ...gone, presence: 'unknown' }

const decided = (decision: Decision | null, done: Done | null = null): Decided => ({
  ...{ decision, done, decidedOn: decision === null ? null : all },
})
const done = (outcome: Done['outcome'], source: Done['source'] = 'github'): Done => ({
  ...{ outcome, source, at, byId: source === 'person' ? 'olivia' : null },
})

const outcomes: [string, Decided, Current, string | null][] = [
  ['nobody decided, and it is there', decided(null), there(), null],
  ['nobody decided, and it is gone', decided(null), gone, 'gone'],
  ['kept, and it is there', decided('keep'), there(), null],
  ['kept, and it is gone', decided('keep'), gone, 'gone'],
  ['to be removed, and it is there', decided('remove'), there(), null],
  ['to be removed, and it is gone', decided('remove'), gone, 'removed'],
  ['to be narrowed, and it is as it was', decided('narrow'), there(), null],
  ['to be narrowed, and it has chosen repositories', decided('narrow'), there(chosen), 'narrowed'],
  ['to be narrowed, and it is gone', decided('narrow'), gone, 'gone'],
  ['to be narrowed, and nobody tells what it may do', decided('narrow'), there(null), null],
  ['narrowed, and widened again', decided('narrow', done('narrowed')), there(), null],
  ['removed, and installed again', decided('remove', done('removed')), there(), null],
  ['removed, and nobody tells', decided('remove', done('removed')), unknown, 'removed'],
  [
    'said to be narrowed, and GitHub cannot tell',
    decided('narrow', done('narrowed', 'person')),
    there(all),
    'narrowed',
  ],
  [
    'said to be removed, and said to be there later',
    decided('remove', done('removed', 'person')),
    there(null, 'person'),
    null,
  ],
  [
    'said to be removed, and said to be there before',
    decided('remove', done('removed', 'person')),
    { ...there(null, 'person'), at: new Date('2026-02-01') },
    'removed',
  ],
]

describe('what became of a decision', () => {
  it.each(outcomes)('%s', (_, what, current, expected) => {
    expect(outcomeOf(what, current)?.outcome ?? null).toBe(expected)
  })

  it('is the same however often it is looked at, and is GitHub’s only where GitHub said so', () => {
    const anyCurrent = fc.record({
      presence: fc.constantFrom<Current['presence']>('there', 'gone', 'unknown'),
      source: fc.constantFrom<Current['source']>('github', 'integrator', 'person'),
      at: fc.constantFrom(at, later),
      byId: fc.constant(null),
      access: fc.constantFrom(null, all, chosen),
    })
    const anyDecision = fc.constantFrom<Decision | null>(null, 'keep', 'narrow', 'remove')
    fc.assert(
      fc.property(anyDecision, anyCurrent, (decision, current) => {
        const once = outcomeOf(decided(decision), current)
        expect(outcomeOf(decided(decision, once), current)).toEqual(once)
        if (once !== null) expect(once.source).toBe(current.source)
        if (once?.outcome === 'narrowed') expect(decision).toBe('narrow')
        if (once?.outcome === 'removed') expect(decision).toBe('remove')
      }),
    )
  })
})

const sayings: [string, Decided, Current, boolean, boolean][] = [
  ['nothing was decided', decided(null), there(), false, false],
  ['it is kept', decided('keep'), there(null, 'person'), false, false],
  ['removed, where GitHub tells', decided('remove'), there(), false, false],
  ['removed, where a person told', decided('remove'), there(null, 'person'), false, true],
  [
    'removed, of an OAuth App under the policy',
    decided('remove'),
    there(null, 'person'),
    true,
    false,
  ],
  ['removed, where nobody tells', decided('remove'), unknown, false, true],
  ['narrowed from all repositories', decided('narrow'), there(), false, false],
  [
    'narrowed among chosen ones',
    { ...decided('narrow'), decidedOn: chosen },
    there(chosen),
    false,
    true,
  ],
  ['narrowed, of what is no GitHub App', decided('narrow'), there(null, 'person'), false, true],
  ['done already', decided('narrow', done('narrowed')), there(null, 'person'), false, false],
]

describe('whose word is taken', () => {
  it.each(sayings)('%s', (_, what, current, guided, expected) => {
    expect(canBeSaid({ ...what, current, guided })).toBe(expected)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayDecide, maySpeak, standingOf, tallyOf } from '@/lib/campaigns/rules'
import { chooseCandidates } from '@/lib/campaigns/rules/choosing'
import { currentOf } from '@/lib/campaigns/rules/current'
import { deadlineDays, deadlineOf, nextLook, remindersOver } from '@/lib/campaigns/rules/timing'
import { campaignScopeSchema, decideItemSchema, startCampaignSchema } from '@/lib/campaigns/schema'
import type { CampaignRole, Candidate, Decision, Outcome } from '@/lib/campaigns/types'
import type { RiskGrade } from '@/lib/permissions/types'

const decisions: (Decision | null)[] = [null, 'keep', 'narrow', 'remove']
const outcomes: (Outcome | null)[] = [null, 'narrowed', 'removed', 'gone']

describe('the result of a campaign', () => {
  it.each([
    [null, null, 'unanswered'],
    ['keep', null, 'kept'],
    ['narrow', null, 'outstanding'],
    ['remove', null, 'outstanding'],
    ['narrow', 'narrowed', 'narrowed'],
    ['remove', 'removed', 'removed'],
    [null, 'gone', 'gone'],
    ['keep', 'gone', 'gone'],
  ] as const)('counts %s with %s as %s', (decision, outcome, expected) => {
    expect(standingOf({ decision, outcome })).toBe(expected)
  })

  it('counts every integration once', () => {
    const item = fc.record({
      decision: fc.constantFrom(...decisions),
      outcome: fc.constantFrom(...outcomes),
    })
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const counts = Object.values(tallyOf(items))
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(items.length)
      }),
    )
  })
})

describe('who decides', () => {
  const rows: [CampaignRole | null, boolean, 'open' | 'closed', Outcome | null, string][] = [
    ['owner', false, 'open', null, 'done'],
    ['approver', false, 'open', null, 'done'],
    ['reviewer', true, 'open', null, 'done'],
    ['reviewer', false, 'open', null, 'not_found'],
    [null, true, 'open', null, 'not_found'],
    [null, false, 'closed', null, 'not_found'],
    ['owner', false, 'closed', null, 'campaign_closed'],
    ['owner', false, 'open', 'gone', 'item_changed'],
    ['owner', false, 'open', 'narrowed', 'done'],
  ]

  it.each(rows)('%s, reviewer %s, %s, %s: %s', (role, isReviewer, state, outcome, expected) => {
    const answer = mayDecide({ role, isReviewer, state, outcome })
    expect(answer.ok ? 'done' : answer.error.code).toBe(expected)
  })

  it('lets the same people say after the end what was done, and nobody else', () => {
    for (const [role, isReviewer, , outcome] of rows) {
      const question = { role, isReviewer, outcome }
      const open = mayDecide({ ...question, state: 'open' }).ok
      expect(maySpeak({ ...question, state: 'closed' }).ok).toBe(open)
    }
  })
})

const candidate = (name: string, since: string | null, grade: RiskGrade | null): Candidate => ({
  ...{ key: name, listingId: null, githubAppId: 1n, name, kind: 'github_app', since, grade },
  access: { permissions: {}, scopes: [], repositories: 'all' },
})

describe('which integrations a campaign is about', () => {
  const known = [
    candidate('zeta', '2024-05-01T00:00:00.000Z', 'narrow'),
    candidate('alpha', '2026-05-01T00:00:00.000Z', 'widest'),
    candidate('nobody knows', null, null),
  ]
  const names = (scope: object) =>
    chooseCandidates(known, campaignScopeSchema.parse(scope)).map(({ name }) => name)

  it('is all of them, those of a grade and wider, or the old ones; what is unknown is never left out', () => {
    expect(names({ which: 'all' })).toEqual(['alpha', 'nobody knows', 'zeta'])
    expect(names({ which: 'grade', grade: 'wide' })).toEqual(['alpha', 'nobody knows'])
    expect(names({ which: 'before', date: '2025-01-01' })).toEqual(['nobody knows', 'zeta'])
    expect(names({ which: 'before', date: '2024-05-01' })).toEqual(['nobody knows'])
  })
})

describe('the time of a campaign', () => {
  const now = new Date('2026-03-10T12:00:00Z')
  const day = (text: string) => deadlineOf(text, now)

  it('ends with a day to come, at most a year away', () => {
    expect(day('2026-03-11')).toMatchObject({ value: new Date('2026-03-11T23:59:59.999Z') })
    expect(day('2026-03-10')).toMatchObject({ error: { code: 'deadline_out_of_range' } })
    expect(day('2020-01-01')).toMatchObject({ error: { field: 'deadline' } })
    expect(day('2027-03-10').ok).toBe(true)
    expect(day('2027-03-12').ok).toBe(false)
  })

  it('offers the days that are taken, from the first to the last', () => {
    const { first, last } = deadlineDays(now)
    expect([first, last]).toEqual(['2026-03-11', '2027-03-10'])
    expect([day(first).ok, day(last).ok]).toEqual([true, true])
  })

  it('reminds seven days and one day before', () => {
    const end = new Date('2026-03-31T23:59:59.999Z')
    const over = (text: string) => remindersOver(end, new Date(text))
    expect(over('2026-03-24T23:00:00Z')).toBe(0)
    expect(over('2026-03-25T00:00:00Z')).toBe(1)
    expect(over('2026-03-30T23:59:59Z')).toBe(1)
    expect(over('2026-03-31T00:00:00Z')).toBe(2)
  })

  it('looks again before it misses a reminder or the end, and stops once nothing is left', () => {
    const start = Date.UTC(2026, 0, 1)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 * 24 }),
        fc.integer({ min: 0, max: 300 * 24 }),
        (hours, passed) => {
          const deadline = new Date(start + hours * 3_600_000)
          const at = new Date(start + passed * 3_600_000)
          const open = { state: 'open', deadline, closedAt: null, outstanding: 0 } as const
          const next = nextLook(open, at)
          expect(next !== null && next > at).toBe(true)
          if (next === null || at > deadline) return
          expect(remindersOver(deadline, new Date(+next - 1))).toBe(remindersOver(deadline, at))
          expect(+next).toBeLessThanOrEqual(+deadline + 6 * 3_600_000)
        },
      ),
    )
    const closed = { state: 'closed', deadline: now, closedAt: now } as const
    expect(nextLook({ ...closed, outstanding: 0 }, now)).toBeNull()
    expect(nextLook({ ...closed, outstanding: 1 }, now)).toEqual(new Date(+now + 86_400_000))
    expect(nextLook({ ...closed, outstanding: 1 }, new Date(+now + 91 * 86_400_000))).toBeNull()
  })
})

describe('how an integration stands', () => {
  const at = new Date('2026-03-01')
  const app = { permissions: {}, repositorySelection: 'all', readAt: at, removedAt: null } as const
  const set = { ...app, state: 'active', source: 'person' } as const
  const word = { state: 'approved', saidById: 'olivia', saidAt: at } as const
  const nothing = { apps: [], installation: null, word: null }
  const removed = { ...app, removedAt: at }

  it.each([
    ['on GitHub’s list', { ...nothing, apps: [app] }, 'there', 'github'],
    ['off GitHub’s list', { ...nothing, apps: [removed] }, 'gone', 'github'],
    ['installed anew', { ...nothing, apps: [removed, app] }, 'there', 'github'],
    [
      'off the list, and set up since',
      { ...nothing, apps: [removed], installation: { ...set, readAt: new Date('2026-04-01') } },
      'there',
      'person',
    ],
    ['set up, as a person says', { ...nothing, installation: set }, 'there', 'person'],
    ['approved, as an owner says', { ...nothing, word }, 'there', 'person'],
    [
      'set up, and denied as an owner says',
      { ...nothing, installation: set, word: { ...word, state: 'denied' as const } },
      'gone',
      'person',
    ],
    [
      'set up, and a word taken back',
      { ...nothing, installation: set, word: { ...word, state: 'withdrawn' as const } },
      'there',
      'person',
    ],
    ['not known', nothing, 'unknown', 'github'],
  ] as const)('%s', (_, rows, presence, source) => {
    expect(currentOf(rows)).toMatchObject({ presence, source })
  })
})

describe('bad input', () => {
  it.each([
    { name: '', deadline: '2026-04-01', which: 'all' },
    { name: 'x'.repeat(101), deadline: '2026-04-01', which: 'all' },
    { name: 'Spring', deadline: 'soon', which: 'all' },
    { name: 'Spring', deadline: '2026-02-30', which: 'all' },
    { name: 'Spring', deadline: '2026-04-01', which: 'some' },
    { name: 'Spring', deadline: '2026-04-01', which: 'grade', grade: '' },
    { name: 'Spring', deadline: '2026-04-01', which: 'before', date: '' },
  ])('does not start %j', (form) => {
    expect(startCampaignSchema.safeParse(form).success).toBe(false)
  })

  it.each([
    { item: 'cit_1', version: '0', decision: 'keep' },
    { item: 'cit_1', version: '1', decision: 'delete' },
    { item: 'cit_1', version: '1', decision: 'keep', note: 'x'.repeat(2001) },
  ])('does not decide %j', (form) => {
    expect(decideItemSchema.safeParse(form).success).toBe(false)
  })
})

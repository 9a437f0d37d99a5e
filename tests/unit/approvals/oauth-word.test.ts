import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OauthSaying } from '@/lib/approvals/rules/oauth-word'
import { afterWord, type OauthWord, stands, wordAction } from '@/lib/approvals/rules/oauth-word'

const day = (number: number) => new Date(Date.UTC(2026, 0, number))

function word(state: OauthSaying, by: string, confirmedById: string | null = null): OauthWord {
  const confirmedAt = confirmedById === null ? null : day(2)
  return { state, saidById: by, saidAt: day(1), confirmedById, confirmedAt }
}

const rows: [string, OauthWord | null, OauthSaying, string, object | string][] = [
  ['a first word', null, 'approved', 'olivia', { state: 'approved', saidById: 'olivia' }],
  ['a first denial', null, 'denied', 'olivia', { state: 'denied', saidById: 'olivia' }],
  ['nothing to take back', null, 'withdrawn', 'olivia', 'nothing_to_undo'],
  ['taken back twice', word('withdrawn', 'omar'), 'withdrawn', 'olivia', 'nothing_to_undo'],
  [
    'a word after one was taken back',
    word('withdrawn', 'omar'),
    'approved',
    'olivia',
    { state: 'approved', saidById: 'olivia', confirmedById: null },
  ],
  [
    'the same from the same person',
    word('approved', 'olivia', 'omar'),
    'approved',
    'olivia',
    { saidById: 'olivia', saidAt: day(9), confirmedById: 'omar' },
  ],
  [
    'the same from another owner',
    word('approved', 'olivia'),
    'approved',
    'omar',
    { saidById: 'olivia', saidAt: day(1), confirmedById: 'omar', confirmedAt: day(9) },
  ],
  [
    'the contrary',
    word('approved', 'olivia', 'omar'),
    'denied',
    'omar',
    { state: 'denied', saidById: 'omar', confirmedById: null, confirmedAt: null },
  ],
  [
    'taken back by another owner',
    word('approved', 'olivia', 'omar'),
    'withdrawn',
    'nadia',
    { state: 'withdrawn', saidById: 'nadia', confirmedById: null },
  ],
]

describe('the word of an owner about an OAuth App', () => {
  it.each(rows)('%s', (_, before, said, by, expected) => {
    const after = afterWord(before, { said, by, at: day(9) })
    if (typeof expected === 'string') expect(after).toMatchObject({ error: { code: expected } })
    else expect(after).toMatchObject({ ok: true, value: expected })
  })

  it('is audited as a confirmation only where somebody said the same before', () => {
    const said = word('approved', 'olivia')
    expect(wordAction(null, said)).toBe('approved')
    expect(wordAction(said, word('approved', 'olivia', 'omar'))).toBe('confirmed')
    expect(wordAction(said, word('denied', 'omar'))).toBe('denied')
  })

  it('after any history is that of the last who spoke, and confirmed by somebody else or nobody', () => {
    const saying = fc.record({
      said: fc.constantFrom<OauthSaying>('approved', 'denied', 'withdrawn'),
      by: fc.constantFrom('olivia', 'omar', 'nadia'),
    })
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 20 }), (history) => {
        let now: OauthWord | null = null
        for (const [index, { said, by }] of history.entries()) {
          const next = afterWord(now, { said, by, at: day(index + 1) })
          if (!next.ok) {
            expect(said === 'withdrawn' && !stands(now)).toBe(true)
            continue
          }
          expect(next.value.state).toBe(said)
          expect([next.value.saidById, next.value.confirmedById]).toContain(by)
          expect(next.value.confirmedById).not.toBe(next.value.saidById)
          expect(next.value.confirmedById === null).toBe(next.value.confirmedAt === null)
          now = next.value
        }
      }),
    )
  })
})

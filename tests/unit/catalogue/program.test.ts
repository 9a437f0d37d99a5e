import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expression, TokenCounts } from '@/lib/catalogue/rules/expression'
import { type Leaf, type ListingSet, Program, type Step } from '@/lib/catalogue/rules/program'
import { searchCall } from '@/lib/catalogue/rules/search-call'
import { parseSearch } from '@/lib/catalogue/schema'

const words = ['a', 'b', 'c', 'd', 'e']
/** So many listings each that the database keeps bits of every word; of `z` there are none. */
const counts: TokenCounts = new Map([
  ['*', { listings: 100_000, hasBits: true }],
  ...words.map((word) => [word, { listings: 50_000, hasBits: true }] as const),
])

const word = fc.constantFrom(...words, 'z').map((token): Expression => ({ word: token }))
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.array(tie('expression'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('expression'), { maxLength: 3 }).map((any) => ({ any })),
  ),
}))
const documents = fc.subarray(words)

function matches(one: Expression, document: readonly string[]): boolean {
  if ('word' in one) return document.includes(one.word)
  if ('token' in one) return document.includes(one.token)
  if ('all' in one) return one.all.every((part) => matches(part, document))
  return one.any.some((part) => matches(part, document))
}

/** Whether a document is in each set of a finished program. */
function run(
  { leaves, steps }: { leaves: readonly Leaf[]; steps: readonly Step[] },
  document: readonly string[],
): boolean[] {
  const sets = leaves.map(({ tokens }) => tokens.some((token) => document.includes(token)))
  for (const [name, a, b] of steps) {
    const [left = false, right = false] = [sets[a], sets[b]]
    const made = { and: left && right, or: left || right, but: left && !right }
    sets.push(made[name])
  }
  return sets
}

function isIn(program: Program, set: ListingSet, document: readonly string[]): boolean {
  const finished = program.finish(program.mark)
  return run(finished, document)[finished.numberOf(set)] === true
}

describe('a program of sets', () => {
  it('finds what the expression says, and nothing else', () => {
    fc.assert(
      fc.property(expression, documents, (one, document) => {
        const program = new Program(counts)
        const set = program.setOf(one)
        expect(isIn(program, set, document)).toBe(matches(one, document))
      }),
    )
  })

  it('looks nothing up twice', () => {
    fc.assert(
      fc.property(fc.array(expression, { maxLength: 4 }), (several) => {
        const program = new Program(counts)
        for (const one of [...several, ...several]) program.setOf(one)
        const { leaves, steps } = program.finish(program.mark)
        expect(new Set(leaves.map((leaf) => JSON.stringify(leaf))).size).toBe(leaves.length)
        expect(new Set(steps.map((step) => step.join())).size).toBe(steps.length)
      }),
    )
  })
})

describe('a text of which hardly any listing has every word', () => {
  const query = parseSearch({ q: 'whatever' })
  const call = (several: readonly string[]) => {
    if (!query.ok) throw new Error(query.error.code)
    const parts = several.map((token) => ({ word: token }))
    return searchCall(query.value, { parts, required: [], key: 'whatever', counts }, [])
  }

  it('is looked for with as many of its words as each option says, down to half of them', () => {
    fc.assert(
      fc.property(fc.subarray(words, { minLength: 1 }), documents, (several, document) => {
        const { leaves, steps, relaxed } = call(several)
        const all = [...steps, ...(relaxed?.steps ?? [])]
        const sets = run({ leaves, steps: all }, document)
        const has = several.filter((token) => document.includes(token)).length
        const wanted = relaxed?.options.map((_, at) => has >= several.length - at)
        expect(relaxed?.options.map(({ matched }) => sets[matched])).toEqual(wanted)
        expect(relaxed?.options.length).toBe(
          several.length - Math.max(1, Math.ceil(several.length / 2) - 1) + 1,
        )
      }),
    )
  })

  it('is not looked for with none of them', () => {
    expect(call(['z', 'y', 'x', 'w', 'v', 'u']).relaxed).toBeNull()
  })
})

import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { searchListings } from '@/lib/catalogue/queries/search-listings'
import { suggest } from '@/lib/catalogue/queries/suggest'
import { emptyQuery, parseSearch } from '@/lib/catalogue/schema'
import { locales } from '@/lib/core/locales'
import {
  addCategory,
  addPublisher,
  freePlan,
  listingInput,
  paidPlan,
  published,
  storedImage,
} from '@/tests/support/catalogue'

beforeAll(async () => {
  await addCategory('utilities', 1)
  const publisherId = await addPublisher('maker')
  const logo = await storedImage()
  for (const [slug, name, plan] of [
    ['lint', 'Lint', freePlan],
    ['deploy-guard', 'Deploy Guard', paidPlan],
    ['oeil', 'Œil de Garde', freePlan],
  ] as const) {
    await published(listingInput({ publisherId, logo, slug, name, plans: [plan] }))
  }
})

/** What means something to SQL, tsquery, LIKE, regular expressions, JSON, addresses or a terminal. */
const pieces = fc.constantFrom(
  ...["'", '"', ';--', '/*', '$1', '$$', '::text', '&', '|', '!', '<->', ':*', '(', ')', '%', '_'],
  ...['\\', '[^a', '.*+?', '{', '}', 'null', '\u0000', '\ud800', '\u202e', '\u200d', '🙂', '👩‍💻'],
  ...[
    'שלום',
    'مرحبا',
    '安全',
    'ﬁ',
    'İ',
    'a\u0301\u0301\u0301',
    'free',
    'read-only',
    'without',
    'pas de',
  ],
  ...['lint', 'lnit', 'dep', 'garde', 'block merge until', ' ', '\t', '-'],
)

const text = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  pieces.map((piece) => piece.repeat(10_000 / piece.length)),
)

const known = fc.constantFrom(
  ...['category=utilities', 'kind=github_app', 'price=paid', 'price=free', 'trial=no'],
  ...['access=read', 'account=personal', 'verified=no', 'sort=name', 'sort=newest', 'exact=yes'],
)
const names = [
  'category',
  'kind',
  'price',
  'trial',
  'language',
  'sort',
  'cursor',
  'per_page',
  'q[]',
]
const strange = fc
  .tuple(fc.constantFrom(...names), text)
  .map((pair) => `${new URLSearchParams([pair])}`)

const address = fc
  .tuple(fc.option(text), fc.array(known, { maxLength: 4 }), fc.array(strange, { maxLength: 2 }))
  .map(([q, filters, others]) =>
    [q === null ? '' : `${new URLSearchParams({ q })}`, ...filters, ...others].join('&'),
  )

const refusals = ['unknown_filter', 'invalid_cursor', 'invalid_input']

it('any address is answered with a page of listings or refused by its field', async () => {
  const answered = { pages: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(address, fc.constantFrom(...locales), async (params, locale) => {
      const query = parseSearch(new URLSearchParams(params))
      const found = query.ok ? await searchListings(query.value, locale) : query
      if (found.ok) {
        answered.pages += 1
        expect(found.value.items.length).toBeLessThanOrEqual(
          Math.min(3, found.value.query.per_page),
        )
        expect(found.value.total).toBeGreaterThanOrEqual(found.value.items.length)
        expect(found.value.query.q.length).toBeLessThanOrEqual(400)
      } else {
        answered.refused += 1
        expect(refusals).toContain(found.error.code)
        expect(Object.keys(emptyQuery)).toContain(found.error.field)
      }
    }),
    { numRuns: 400 },
  )
  expect(answered.pages).toBeGreaterThan(50)
  expect(answered.refused).toBeGreaterThan(50)
})

it('any beginning of a name is suggested something or nothing', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(...locales), async (beginning, locale) => {
      expect((await suggest(beginning, locale)).length).toBeLessThanOrEqual(10)
    }),
    { numRuns: 200 },
  )
})

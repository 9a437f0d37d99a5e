import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import type { Operator } from '@/lib/auth/operator'
import { encodeCursor } from '@/lib/core/pagination'
import { db } from '@/lib/db/client'
import { featureListings } from '@/lib/listings/commands/feature-listings'
import { decideReview } from '@/lib/reviews/commands/decide-review'
import { publishEdit } from '@/lib/reviews/commands/publish-edit'
import { addCategory as addByOperator } from '@/lib/reviews/commands/save-category'
import { submitListing } from '@/lib/reviews/commands/submit-listing'
import { suspendListing } from '@/lib/reviews/commands/suspend-listing'
import { withdrawReview } from '@/lib/reviews/commands/withdraw-review'
import { listQueue } from '@/lib/reviews/queries/list-queue'
import { must } from '@/tests/support/market'
import { managed, openReviews, writeFields, writeListing } from '@/tests/support/written-listing'

let owner: Actor
let operator: Operator

beforeAll(async () => {
  ;({ owner, operator } = await openReviews())
})

const approve = { decision: 'approve' }
const why = { reasons: ['malware'], message: 'It reads what it should not.' }

async function submitted(slug: string) {
  const listing = await writeListing(owner, slug)
  return { listing, reviewId: must(await submitListing(owner, listing, {})).reviewId }
}

async function published(slug: string) {
  const { reviewId } = await submitted(slug)
  must(await decideReview(operator, reviewId, approve))
  return managed(owner, slug)
}

describe('two operators at once', () => {
  it('feature listings one after the other, and the last choice stands', async () => {
    await published('featured-a')
    await published('featured-b')
    const actor = { type: 'user' as const, userId: operator.userId }
    const choices = [['featured-a'], ['featured-b'], ['featured-b', 'featured-a']]
    const done = await Promise.all(choices.map((slugs) => featureListings(actor, slugs)))
    expect(done.map(({ ok }) => ok)).toEqual([true, true, true])
    const featured = await db().listing.findMany({
      where: { featuredPosition: { not: null } },
      orderBy: { featuredPosition: 'asc' },
      select: { slug: true },
    })
    expect(choices).toContainEqual(featured.map(({ slug }) => slug))
  })

  it('decide a review once', async () => {
    const { reviewId } = await submitted('decided-twice')
    const done = await Promise.all([
      decideReview(operator, reviewId, approve),
      decideReview(operator, reviewId, { decision: 'reject', ...why }),
    ])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('add a category once', async () => {
    const words = { en: 'Same words', fr: 'Mêmes mots' }
    const input = { name: words, description: words }
    const done = await Promise.all([addByOperator(operator, input), addByOperator(operator, input)])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('an operator and an integrator at once', () => {
  it('either withdraw or approve, and the listing stands as one of the two left it', async () => {
    const { listing, reviewId } = await submitted('withdrawn-or-not')
    const [approved, withdrawn] = await Promise.all([
      decideReview(operator, reviewId, approve),
      withdrawReview(owner, listing),
    ])
    expect([approved.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1)
    const { state } = await db().listing.findUniqueOrThrow({ where: { id: listing.id } })
    expect(state).toBe(approved.ok ? 'published' : 'draft')
  })

  it('never bring a suspended listing back by an edit', async () => {
    const listing = await published('suspended-meanwhile')
    await writeFields(owner, listing.id, { 'text.en.introduction': 'Something else to read.' })
    const [suspended] = await Promise.all([
      suspendListing(operator, 'suspended-meanwhile', why),
      publishEdit(owner, listing),
    ])
    expect(suspended.ok).toBe(true)
    const { state } = await db().listing.findUniqueOrThrow({ where: { id: listing.id } })
    expect(state).toBe('suspended')
  })
})

describe('the queue', () => {
  it.each(['0000-01-01T00:00:00Z', 'soon'])('has no page that begins at %s', async (at) => {
    expect(await listQueue(encodeCursor('reviews', [at, 'rvw_1']))).toMatchObject({
      error: { code: 'invalid_cursor' },
    })
  })
})

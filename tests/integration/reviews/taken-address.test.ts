import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import type { Operator } from '@/lib/auth/operator'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { isListed } from '@/lib/listings/queries'
import { startTestPurchase } from '@/lib/purchases/commands/start-test-purchase'
import { decideReview } from '@/lib/reviews/commands/decide-review'
import { submitListing } from '@/lib/reviews/commands/submit-listing'
import { must } from '@/tests/support/market'
import {
  draftPlan,
  managed,
  openReviews,
  writeFields,
  writeListing,
} from '@/tests/support/written-listing'

let owner: Actor
let operator: Operator

beforeAll(async () => {
  ;({ owner, operator } = await openReviews())
})

const approve = { decision: 'approve' }

/** Another publisher's draft takes an address while a submission that asks for it waits. */
async function takeAddress(slug: string) {
  const { publisherId } = await db().listing.findFirstOrThrow({ select: { publisherId: true } })
  const kind = 'api_integration' as const
  await db().listing.create({
    data: { id: newId('listing'), slug, publisherId, kind, currency: 'usd' },
  })
}

describe('an approval that fails since another listing took the address meanwhile', () => {
  it('neither sells the submitted plans nor ends what is being tried', async () => {
    const listing = await writeListing(owner, 'tried-plan')
    const { id: planId } = await db().plan.findFirstOrThrow({ where: { listingId: listing.id } })
    const order = { accountId: owner.accountId, planId, cycle: 'monthly', units: 1 }
    const test = must(await startTestPurchase(owner, listing, order))
    await writeFields(owner, listing.id, { slug: 'wished-for' })
    const { reviewId } = must(await submitListing(owner, listing, {}))
    await takeAddress('wished-for')
    expect(await decideReview(operator, reviewId, approve)).toMatchObject({
      error: { code: 'conflict', field: 'slug' },
    })
    expect(await db().plan.findUniqueOrThrow({ where: { id: planId } })).toMatchObject({
      state: 'draft',
    })
    expect(await db().purchase.findUniqueOrThrow({ where: { id: test } })).toMatchObject({
      state: 'active',
    })
  })

  it('leaves a public listing its plans and its version', async () => {
    const first = await writeListing(owner, 'public-one')
    const { reviewId: before } = must(await submitListing(owner, first, {}))
    must(await decideReview(operator, before, approve))
    const listing = await managed(owner, 'public-one')
    const dearer = await draftPlan(listing.id, 2)
    await writeFields(owner, listing.id, { slug: 'public-two' })
    const { reviewId } = must(await submitListing(owner, listing, {}))
    await takeAddress('public-two')
    expect(await decideReview(operator, reviewId, approve)).toMatchObject({
      error: { code: 'conflict', field: 'slug' },
    })
    expect(await isListed('public-one')).toBe(true)
    expect(await db().plan.findUniqueOrThrow({ where: { id: dearer.id } })).toMatchObject({
      state: 'draft',
    })
    const versions = await db().listingRevision.findMany({
      where: { listingId: listing.id },
      orderBy: { number: 'asc' },
      select: { state: true },
    })
    expect(versions.map(({ state }) => state)).toEqual(['published', 'in_review'])
  })
})

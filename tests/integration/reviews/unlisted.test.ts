import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import type { Operator } from '@/lib/auth/operator'
import { findChoices } from '@/lib/catalogue/queries/find-choices'
import { db } from '@/lib/db/client'
import { listHoldings } from '@/lib/installs/queries/list-holdings'
import { getUnlisted } from '@/lib/listings/queries/get-unlisted'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { decideReview } from '@/lib/reviews/commands/decide-review'
import { delistListing } from '@/lib/reviews/commands/delist-listing'
import { submitListing } from '@/lib/reviews/commands/submit-listing'
import { suspendListing } from '@/lib/reviews/commands/suspend-listing'
import { makeActor, must } from '@/tests/support/market'
import { openReviews, writeListing } from '@/tests/support/written-listing'

let owner: Actor
let operator: Operator

beforeAll(async () => {
  ;({ owner, operator } = await openReviews())
})

async function published(slug: string) {
  const listing = await writeListing(owner, slug)
  const { reviewId } = must(await submitListing(owner, listing, {}))
  must(await decideReview(operator, reviewId, { decision: 'approve' }))
  return listing
}

async function buyer(slug: string): Promise<Actor> {
  const plan = await db().plan.findFirstOrThrow({ where: { listing: { slug } } })
  const actor = await makeActor()
  must(await startFreePurchase(actor, { accountId: actor.accountId, planId: plan.id }))
  return actor
}

describe('a listing that left the catalogue', () => {
  it('is told apart from one that never was there, which a draft also is', async () => {
    await published('left')
    await writeListing(owner, 'never-there')
    expect(await getUnlisted('left')).toBeNull()
    const why = { reasons: ['complaints'], message: 'Nobody answers.' }
    must(await suspendListing(operator, 'left', why))
    expect(await getUnlisted('left')).toEqual({
      slug: 'left',
      name: 'left',
      publisher: 'mona & Co',
      reason: 'suspended',
    })
    for (const slug of ['never-there', 'no-such', '../etc', '']) {
      expect(await getUnlisted(slug)).toBeNull()
    }
  })

  it('tells its buyers what they still have of it, and nobody else', async () => {
    const listing = await published('ended')
    const mine = await buyer('ended')
    const stranger = await makeActor()
    expect(await listHoldings(mine, 'ended')).toEqual([])
    must(await delistListing(owner, listing))
    const purchaseId = expect.stringMatching(/^pur_/)
    expect(await listHoldings(mine, 'ended')).toEqual([
      { kind: 'purchase', login: mine.login, purchaseId, endsAt: null },
    ])
    expect(await listHoldings(stranger, 'ended')).toEqual([])
  })

  it('is none that can be featured', async () => {
    const listing = await published('shiny')
    const found = async () => (await findChoices('shin', [], 'en')).map(({ slug }) => slug)
    expect(await found()).toEqual(['shiny'])
    must(await delistListing(owner, listing))
    expect(await found()).toEqual([])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import type { Operator } from '@/lib/auth/operator'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { getListingPage, isListed } from '@/lib/listings/queries'
import { cancelPurchase } from '@/lib/purchases/commands/cancel-purchase'
import { endListingPurchases } from '@/lib/purchases/commands/end-listing-purchases'
import { startFreePurchase } from '@/lib/purchases/commands/start-free-purchase'
import { sweepDelisted } from '@/lib/purchases/commands/sweep-delisted'
import { applicationFeePercent } from '@/lib/purchases/queries/application-fee'
import { answerReport } from '@/lib/reviews/commands/answer-report'
import { checkReview } from '@/lib/reviews/commands/check-review'
import { decideReview } from '@/lib/reviews/commands/decide-review'
import { delistAsOperator, delistListing } from '@/lib/reviews/commands/delist-listing'
import { moveCategory } from '@/lib/reviews/commands/move-category'
import { removeCategory } from '@/lib/reviews/commands/remove-category'
import { reportListing } from '@/lib/reviews/commands/report-listing'
import { addCategory as add, renameCategory } from '@/lib/reviews/commands/save-category'
import { setApplicationFee } from '@/lib/reviews/commands/set-application-fee'
import { submitListing } from '@/lib/reviews/commands/submit-listing'
import { suspendListing, unsuspendListing } from '@/lib/reviews/commands/suspend-listing'
import { getListingReview } from '@/lib/reviews/queries/get-listing-review'
import { getReview } from '@/lib/reviews/queries/get-review'
import { getReviewPreview } from '@/lib/reviews/queries/get-review-preview'
import { listListings } from '@/lib/reviews/queries/list-listings'
import { listQueue } from '@/lib/reviews/queries/list-queue'
import { listReports } from '@/lib/reviews/queries/list-reports'
import { makeActor, must } from '@/tests/support/market'
import {
  inviteEditor,
  managed,
  openReviews,
  writeFields,
  writeListing,
} from '@/tests/support/written-listing'

let owner: Actor
let editor: Actor
let operator: Operator

beforeAll(async () => {
  ;({ owner, operator } = await openReviews())
  editor = await inviteEditor(owner, 'eddie')
})

const because = { reasons: ['malware'], message: 'It sends code elsewhere.' }

async function published(slug: string) {
  const listing = await writeListing(owner, slug)
  const { reviewId } = must(await submitListing(owner, listing, {}))
  must(await decideReview(operator, reviewId, { decision: 'approve' }))
  return { listing, reviewId }
}

async function bought(slug: string) {
  const plan = await db().plan.findFirstOrThrow({ where: { listing: { slug } } })
  const buyer = await makeActor()
  const order = { accountId: buyer.accountId, planId: plan.id }
  return { buyer, plan, id: must(await startFreePurchase(buyer, order)) }
}

describe('suspending', () => {
  it('takes a listing out at once, keeps what was bought, and tells the integrator why', async () => {
    const { listing } = await published('suspended')
    const { id } = await bought('suspended')
    must(await suspendListing(operator, 'suspended', because))
    expect([await isListed('suspended'), await getListingPage('suspended', 'en')]).toEqual([
      false,
      null,
    ])
    expect(await db().purchase.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'active',
    })
    const mail = await db().mail.findFirstOrThrow({ where: { kind: 'listing_suspended' } })
    expect(mail.data).toMatchObject({ message: because.message })
    const page = await getListingReview(await managed(owner, 'suspended'), 'en')
    expect(page.status).toBe('suspended')
    expect(page.timeline.at(-1)).toMatchObject({ kind: 'suspended', reasons: ['malware'] })
    const plan = await db().plan.findFirstOrThrow({ where: { listingId: listing.id } })
    const late = await makeActor()
    const order = { accountId: late.accountId, planId: plan.id }
    expect(await startFreePurchase(late, order)).toMatchObject({
      error: { code: 'plan_not_available' },
    })
    must(await unsuspendListing(operator, 'suspended'))
    expect(await isListed('suspended')).toBe(true)
    expect(await unsuspendListing(operator, 'suspended')).toMatchObject({
      error: { code: 'conflict' },
    })
  })

  it('closes the payment pages that are open, and nothing else of what is bought', async () => {
    const { listing } = await published('being-paid')
    const { id, plan } = await bought('being-paid')
    const { publisherId } = await db().listing.findUniqueOrThrow({ where: { id: listing.id } })
    const account = { country: 'US', defaultCurrency: 'usd', livemode: false, readAt: new Date() }
    const { id: stripeAccountId } = await db().stripeAccount.create({
      data: { id: 'acct_paid', publisherId, cardPayments: 'active', ...account },
    })
    const payer = await makeActor()
    const checkout = await db().checkout.create({
      data: {
        id: newId('checkout'),
        listingId: listing.id,
        accountId: payer.accountId,
        stripeAccountId,
        planId: plan.id,
        cycle: 'monthly',
        units: 1,
        currency: 'usd',
        preview: {},
        billingDetails: {},
        startedById: payer.userId,
        expiresAt: new Date(Date.now() + 3_600_000),
      },
    })
    must(await suspendListing(operator, 'being-paid', because))
    const jobs = await db().$queryRaw<unknown[]>`
      select 1 from graphile_worker.jobs where key = ${`wind-down:${listing.id}`}`
    expect(jobs).toHaveLength(1)
    expect(await sweepDelisted()).toBe(1)
    must(await endListingPurchases(listing.id))
    expect(await db().checkout.findUniqueOrThrow({ where: { id: checkout.id } })).toMatchObject({
      state: 'expired',
    })
    expect(await db().purchase.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'active',
    })
    expect(await sweepDelisted()).toBe(0)
    await db().checkout.delete({ where: { id: checkout.id } })
    await db().stripeAccount.delete({ where: { id: stripeAccountId } })
  })

  it('needs a reason and words', async () => {
    await published('blameless')
    expect(await suspendListing(operator, 'blameless', { message: 'x' })).toMatchObject({
      error: { code: 'invalid_input', field: 'reasons' },
    })
    expect(await suspendListing(operator, 'no-such', because)).toMatchObject({
      error: { code: 'not_found' },
    })
  })

  it('takes what waits out of the queue; a new submission can bring the listing back', async () => {
    const { listing } = await published('came-back')
    await writeFields(owner, listing.id, { name: 'Another name' })
    must(await submitListing(owner, listing, {}))
    must(await suspendListing(operator, 'came-back', because))
    expect(must(await listQueue(null)).items.map((item) => item.listing.slug)).toEqual([])
    const { reviewId } = must(await submitListing(owner, await managed(owner, 'came-back'), {}))
    must(await decideReview(operator, reviewId, { decision: 'approve' }))
    expect((await getListingPage('came-back', 'en'))?.name).toBe('Another name')
  })
})

describe('delisting', () => {
  it('is not for editors, is at once, and gives every purchase its end', async () => {
    const { listing } = await published('delisted')
    const { id, buyer } = await bought('delisted')
    expect(await delistListing(editor, await managed(editor, 'delisted', owner))).toMatchObject({
      error: { code: 'owner_required' },
    })
    must(await delistListing(owner, listing))
    expect(await isListed('delisted')).toBe(false)
    expect(must(await endListingPurchases(listing.id))).toBe(1)
    expect(must(await endListingPurchases(listing.id))).toBe(0)
    expect(await db().purchase.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'cancelled',
    })
    expect(await cancelPurchase(buyer, id)).toMatchObject({ error: { code: 'not_cancellable' } })
    expect(await delistListing(owner, listing)).toMatchObject({ error: { code: 'conflict' } })
  })

  it('can be taken back by an admin through a review, which an editor cannot ask for', async () => {
    const { listing } = await published('relisted')
    must(await delistAsOperator(operator, 'relisted'))
    const asEditor = await managed(editor, 'relisted', owner)
    expect(await submitListing(editor, asEditor, {})).toMatchObject({
      error: { code: 'owner_required' },
    })
    const { reviewId } = must(await submitListing(owner, listing, {}))
    expect((await getReview(reviewId, 'en'))?.reason).toBe('relist')
    must(await decideReview(operator, reviewId, { decision: 'approve' }))
    expect(await isListed('relisted')).toBe(true)
  })

  it('ends nothing of a listing that is public', async () => {
    const { listing } = await published('kept')
    await bought('kept')
    expect(must(await endListingPurchases(listing.id))).toBe(0)
  })
})

describe('what the operator reads', () => {
  it('shows the queue in order, each with what changes and as buyers would see it', async () => {
    const { listing } = await published('compared')
    await writeFields(owner, listing.id, { name: 'Compared again' })
    const first = must(await submitListing(owner, listing, { note: 'Try it with octocat.' }))
    const other = must(await submitListing(owner, await writeListing(owner, 'later'), {}))
    const queue = must(await listQueue(null)).items
    expect(queue.map(({ reviewId }) => reviewId)).toEqual([first.reviewId, other.reviewId])
    expect(queue.map(({ reason }) => reason)).toEqual(['edit', 'first'])
    const review = await getReview(first.reviewId, 'en')
    expect(review).toMatchObject({ compared: true, note: 'Try it with octocat.', plans: [] })
    expect(review?.differences.map(({ field }) => field)).toEqual(['name'])
    expect((await getReviewPreview(first.reviewId, 'en'))?.name).toBe('Compared again')
    const page = await getListingReview(await managed(owner, 'later'), 'fr')
    expect(page).toMatchObject({ status: 'in_review', queue: { place: 2 } })
    expect(page.submitted).toMatchObject({ compared: false, findings: null })
    expect(await listQueue('made-up')).toMatchObject({ error: { code: 'invalid_cursor' } })
    expect(await getReview('rvw_nothing', 'en')).toBeNull()
    const found = must(await listListings('LATER', null)).items
    expect(found).toMatchObject([{ slug: 'later', name: 'later', status: 'in_review' }])
  })

  it('keeps what the checks found, in place of what they found before', async () => {
    const listing = await writeListing(owner, 'checked')
    await writeFields(owner, listing.id, {
      name: 'Kept',
      'links.support': 'http://127.0.0.1/',
      'links.privacy': 'https://nowhere.invalid/',
    })
    const { reviewId } = must(await submitListing(owner, listing, {}))
    must(await checkReview(reviewId))
    const findings = must(await checkReview(reviewId)).map(({ code }) => code)
    expect(findings).toEqual(expect.arrayContaining(['link_refused', 'link_without_host']))
    expect(findings).toEqual(expect.arrayContaining(['image_small', 'french_missing']))
    const review = await getReview(reviewId, 'en')
    expect(review?.findings).toHaveLength(findings.length)
    expect(review?.checkedAt).not.toBeNull()
  })
})

describe('a report', () => {
  const report = { reason: 'malware', text: 'It opens a shell on my server.' }

  it('reaches the operator once per person while it is open, and is answered by mail', async () => {
    await published('reported')
    const reader = await makeActor('reader')
    must(await reportListing(reader, 'reported', report))
    expect(await reportListing(reader, 'reported', report)).toMatchObject({
      error: { code: 'already_reported' },
    })
    const [open] = must(await listReports('open', null)).items
    expect(open).toMatchObject({ reason: 'malware', reporter: 'reader', answer: null })
    const answer = { outcome: 'answered', answer: 'We asked the integrator.' }
    must(await answerReport(operator, open?.id ?? '', answer))
    expect(await answerReport(operator, open?.id ?? '', answer)).toMatchObject({
      error: { code: 'conflict' },
    })
    const mail = await db().mail.findFirstOrThrow({ where: { kind: 'report_answered' } })
    expect(mail).toMatchObject({ address: 'reader@people.example' })
    expect(must(await listReports('closed', null)).items).toHaveLength(1)
    must(await reportListing(reader, 'reported', report))
  })

  it.each([
    [{ ...report, text: 'Too short' }, 'invalid_input'],
    [{ ...report, reason: 'dislike' }, 'invalid_input'],
  ])('is refused for %j', async (input, code) => {
    const reader = await makeActor()
    expect(await reportListing(reader, 'reported', input)).toMatchObject({ error: { code } })
  })

  it('is about what is public only, and not sent without end', async () => {
    const reader = await makeActor()
    expect(await reportListing(reader, 'no-such', report)).toMatchObject({
      error: { code: 'not_found' },
    })
    must(await reportListing(reader, 'reported', report))
    const codes = []
    for (let n = 0; n < 10; n += 1) {
      const sent = await reportListing(reader, 'reported', report)
      codes.push(sent.ok ? 'sent' : sent.error.code)
    }
    expect(codes.at(0)).toBe('already_reported')
    expect(codes.at(-1)).toBe('rate_limited')
  })
})

describe('the marketplace itself', () => {
  const words = (en: string) => ({ name: { en, fr: `${en} (fr)` }, description: { en, fr: en } })

  it('adds, renames, moves and removes categories, but none that a listing is in', async () => {
    must(await add(operator, words('Déployment & more')))
    expect(await add(operator, words('Deployment, more'))).toMatchObject({
      error: { code: 'conflict', field: 'name' },
    })
    must(await renameCategory(operator, 'deployment-more', words('Deployment')))
    const { id } = await db().category.findUniqueOrThrow({ where: { slug: 'deployment-more' } })
    const queued = await db().$queryRaw<unknown[]>`
      select 1 from graphile_worker.jobs where key = ${`category:${id}`}`
    expect(queued).toHaveLength(1)
    must(await moveCategory(operator, 'deployment-more', 'up'))
    const rows = await db().category.findMany({ orderBy: { position: 'asc' } })
    expect(rows.map(({ slug }) => slug)).toEqual(['deployment-more', 'utilities'])
    expect(await removeCategory(operator, 'utilities')).toMatchObject({
      error: { code: 'category_in_use' },
    })
    must(await removeCategory(operator, 'deployment-more'))
    expect(await renameCategory(operator, 'deployment-more', words('Gone'))).toMatchObject({
      error: { code: 'not_found' },
    })
  })

  it.each(['', '-1', '100.01', '1.005', 'much'])('refuses a fee of “%s”', async (percent) => {
    expect(await setApplicationFee(operator, { percent })).toMatchObject({
      error: { code: 'invalid_input', field: 'percent' },
    })
  })

  it('takes the fee of the configuration until the operator sets one', async () => {
    expect(await applicationFeePercent()).toBe(0)
    must(await setApplicationFee(operator, { percent: '2,5' }))
    expect(await applicationFeePercent()).toBe(2.5)
  })
})

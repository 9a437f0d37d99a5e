import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import type { Operator } from '@/lib/auth/operator'
import { db } from '@/lib/db/client'
import { getListingPage, isListed } from '@/lib/listings/queries'
import { markPlan } from '@/lib/plans/commands/mark-plan'
import { startTestPurchase } from '@/lib/purchases/commands/start-test-purchase'
import { appealRejection } from '@/lib/reviews/commands/appeal-rejection'
import { decideReview } from '@/lib/reviews/commands/decide-review'
import { publishEdit } from '@/lib/reviews/commands/publish-edit'
import { submitListing } from '@/lib/reviews/commands/submit-listing'
import { withdrawReview } from '@/lib/reviews/commands/withdraw-review'
import { makeActor, must } from '@/tests/support/market'
import {
  draftPlan,
  inviteEditor,
  makePublisher,
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

const approve = { decision: 'approve' }
const because = { reasons: ['texts_unclear'], message: 'Say what it reads.' }
const kinds = async (key: string) =>
  (await db().mail.findMany({ where: { key: { contains: key } }, orderBy: { id: 'asc' } })).map(
    ({ kind, address }) => `${kind} ${address}`,
  )
const statesOf = (slug: string) =>
  db().listing.findUniqueOrThrow({
    where: { slug },
    select: { state: true, revisions: { select: { state: true }, orderBy: { number: 'asc' } } },
  })

async function submitted(slug: string) {
  const listing = await writeListing(owner, slug)
  const { reviewId } = must(await submitListing(owner, listing, {}))
  return { listing, reviewId }
}

async function published(slug: string) {
  const { listing, reviewId } = await submitted(slug)
  must(await decideReview(operator, reviewId, approve))
  return managed(owner, listing.slug)
}

describe('submitting', () => {
  it('freezes what was written, puts it in the queue, tells both sides and publishes nothing', async () => {
    const { listing, reviewId } = await submitted('first')
    const review = await db().listingReview.findUniqueOrThrow({
      where: { id: reviewId },
      include: { revision: { include: { assets: true } } },
    })
    expect(review).toMatchObject({ state: 'waiting', revision: { state: 'in_review' } })
    expect(review.revision.assets).toHaveLength(2)
    expect(review.revision.planChanges).toMatchObject({ retire: [] })
    expect(await isListed('first')).toBe(false)
    expect(await kinds(reviewId)).toEqual([
      'review_submitted mona@people.example',
      'review_waiting opal@people.example',
    ])
    const audit = await db().auditEvent.findFirst({
      where: { subjectId: listing.id, action: 'listing.submitted' },
    })
    expect(audit?.userId).toBe(owner.userId)
    const jobs = await db().$queryRaw<unknown[]>`
      select 1 from graphile_worker.jobs where key = ${`review:${reviewId}`}`
    expect(jobs).toHaveLength(1)
  })

  it('is refused with the field while something is missing, and leaves nothing', async () => {
    const listing = await writeListing(owner, 'unfinished')
    await writeFields(owner, listing.id, { 'links.privacy': '' })
    expect(await submitListing(owner, listing, {})).toMatchObject({
      error: { code: 'draft_incomplete', field: 'links.privacy' },
    })
    expect(await db().listingRevision.count({ where: { listingId: listing.id } })).toBe(0)
  })

  it('asks a publisher for their checklist, and a listing for something to choose', async () => {
    const listing = await writeListing(owner, 'planless')
    await db().plan.deleteMany({ where: { listingId: listing.id } })
    expect(await submitListing(owner, listing, {})).toMatchObject({
      error: { code: 'draft_incomplete', field: 'plans' },
    })
    const other = await makePublisher('noah')
    const unsigned = await writeListing(other, 'unsigned')
    await db().publisher.update({
      where: { accountId: other.accountId },
      data: { contactName: null },
    })
    expect(await submitListing(other, unsigned, {})).toMatchObject({
      error: { code: 'draft_incomplete', field: 'contact' },
    })
  })

  it('happens once, also when two do it at the same moment', async () => {
    const listing = await writeListing(owner, 'twice')
    const results = await Promise.all([
      submitListing(owner, listing, {}),
      submitListing(editor, await managed(editor, 'twice', owner), {}),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict' } })
    expect(await db().listingReview.count({ where: { listingId: listing.id } })).toBe(1)
  })

  it('can be taken back, and done again', async () => {
    const { listing, reviewId } = await submitted('taken-back')
    must(await withdrawReview(editor, await managed(editor, 'taken-back', owner)))
    expect(await withdrawReview(owner, listing)).toMatchObject({ error: { code: 'conflict' } })
    expect(await decideReview(operator, reviewId, approve)).toMatchObject({
      error: { code: 'conflict' },
    })
    must(await submitListing(owner, listing, {}))
    expect((await statesOf('taken-back')).revisions.map(({ state }) => state)).toEqual([
      'withdrawn',
      'in_review',
    ])
  })
})

describe('deciding', () => {
  it('publishes the very version that was submitted, with its plans, and keeps what was written since', async () => {
    const { listing, reviewId } = await submitted('approved')
    await writeFields(owner, listing.id, {
      'text.en.introduction': 'Written after the submission.',
    })
    must(await decideReview(operator, reviewId, approve))
    const page = await getListingPage('approved', 'en')
    expect(page?.introduction).toBe('approved reads what happens and tells you.')
    expect(page?.plans).toHaveLength(1)
    const left = await db().listingDraftField.findMany({ where: { listingId: listing.id } })
    expect(left.map(({ field }) => field)).toEqual(['text.en.introduction'])
    expect(await kinds(`review_approved:${reviewId}`)).toEqual([
      'review_approved mona@people.example',
    ])
    const tags = await db().cacheTag.findMany({ where: { tag: 'listing:approved' } })
    expect(tags).toHaveLength(1)
  })

  it('ends the test purchases with the same stroke: buyers begin afresh', async () => {
    const listing = await writeListing(owner, 'tested')
    const plan = await db().plan.findFirstOrThrow({ where: { listingId: listing.id } })
    const order = { accountId: owner.accountId, planId: plan.id, cycle: '', units: '1' }
    const purchaseId = must(await startTestPurchase(owner, listing, order))
    const { reviewId } = must(await submitListing(owner, listing, {}))
    const stateOf = async () =>
      (await db().purchase.findUniqueOrThrow({ where: { id: purchaseId } })).state
    expect(await stateOf()).toBe('active')
    must(await decideReview(operator, reviewId, approve))
    expect(await stateOf()).toBe('cancelled')
  })

  it('happens once when two operators decide at the same moment', async () => {
    const { reviewId } = await submitted('raced')
    const results = await Promise.all([
      decideReview(operator, reviewId, approve),
      decideReview(operator, reviewId, { decision: 'reject', ...because }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict' } })
    expect(await decideReview(operator, reviewId, approve)).toMatchObject({
      error: { code: 'conflict' },
    })
  })

  it.each([
    [{ decision: 'reject', message: 'No' }, 'reasons'],
    [{ decision: 'request_changes', reasons: ['other'] }, 'message'],
    [{ decision: 'reject', reasons: ['made_up'], message: 'No' }, 'reasons'],
    [{ decision: 'maybe' }, 'decision'],
  ])('refuses %j', async (input, field) => {
    const { reviewId } = await submitted(`refused-${field}-${Math.random().toString(36).slice(2)}`)
    const result = await decideReview(operator, reviewId, input)
    expect(result).toMatchObject({ error: { code: 'invalid_input' } })
    expect(result.ok ? '' : result.error.field).toContain(field)
  })

  it('names no review that is not there', async () => {
    expect(await decideReview(operator, 'rvw_nothing', approve)).toMatchObject({
      error: { code: 'not_found' },
    })
  })

  it('sends back with reasons in the words of the reader, and takes the next submission', async () => {
    const { listing, reviewId } = await submitted('sent-back')
    const changes = { decision: 'request_changes', ...because }
    must(await decideReview(operator, reviewId, changes))
    const mail = await db().mail.findFirstOrThrow({
      where: { key: { startsWith: `review_changes_requested:${reviewId}` } },
    })
    expect(mail.data).toMatchObject({
      reasons: ['The texts do not say clearly what it does.'],
      message: because.message,
    })
    expect(await isListed('sent-back')).toBe(false)
    const again = must(await submitListing(owner, listing, {}))
    must(await decideReview(operator, again.reviewId, approve))
    expect(await isListed('sent-back')).toBe(true)
  })

  it('gives a new address only when it is approved, and to one listing only', async () => {
    const listing = await published('old-address')
    await writeFields(owner, listing.id, { slug: 'new-address' })
    expect(await publishEdit(owner, listing)).toMatchObject({ error: { code: 'review_needed' } })
    const { reviewId } = must(await submitListing(owner, listing, {}))
    expect(await isListed('old-address')).toBe(true)
    must(await decideReview(operator, reviewId, approve))
    expect([await isListed('old-address'), await isListed('new-address')]).toEqual([false, true])
    const rival = await writeListing(owner, 'rival')
    await writeFields(owner, rival.id, { slug: 'new-address' })
    expect(await submitListing(owner, rival, {})).toMatchObject({
      error: { code: 'conflict', field: 'slug' },
    })
  })
})

describe('an appeal', () => {
  it('brings the rejected version back once, with the words of the integrator', async () => {
    const { listing, reviewId } = await submitted('appealed')
    must(await decideReview(operator, reviewId, { decision: 'reject', ...because }))
    expect(await appealRejection(owner, listing, { note: 'short' })).toMatchObject({
      error: { code: 'invalid_input', field: 'note' },
    })
    const note = 'It says what it reads in the second sentence.'
    const again = must(await appealRejection(owner, listing, { note }))
    const [first, second] = await db().listingReview.findMany({
      where: { listingId: listing.id },
      orderBy: { submittedAt: 'asc' },
    })
    expect(second).toMatchObject({ appealOfId: reviewId, revisionId: first?.revisionId, note })
    must(await decideReview(operator, again.reviewId, { decision: 'reject', ...because }))
    expect(await appealRejection(owner, listing, { note })).toMatchObject({
      error: { code: 'already_appealed' },
    })
    must(await submitListing(owner, listing, {}))
  })

  it('publishes the rejected version when it is granted', async () => {
    const { listing, reviewId } = await submitted('granted')
    must(await decideReview(operator, reviewId, { decision: 'reject', ...because }))
    const note = 'It is described in the documentation.'
    const again = must(await appealRejection(owner, listing, { note }))
    must(await decideReview(operator, again.reviewId, approve))
    expect(await isListed('granted')).toBe(true)
  })

  it('keeps what was written between the rejection and the appeal, which nobody has published', async () => {
    const { listing, reviewId } = await submitted('written-between')
    must(await decideReview(operator, reviewId, { decision: 'reject', ...because }))
    const introduction = 'Written while the integrator was thinking about an appeal.'
    await writeFields(owner, listing.id, { 'text.en.introduction': introduction })
    const note = 'It says what it reads in the second sentence.'
    const again = must(await appealRejection(owner, listing, { note }))
    must(await decideReview(operator, again.reviewId, approve))
    const draft = await db().listingDraftField.findMany({ where: { listingId: listing.id } })
    expect(draft).toMatchObject([{ field: 'text.en.introduction', value: introduction }])
  })

  it('retires no plan that is to stay again since the rejection', async () => {
    const listing = await published('stays-again')
    const next = await draftPlan(listing.id, 2)
    const { id: planId } = await db().plan.findFirstOrThrow({
      where: { listingId: listing.id, state: 'published' },
    })
    must(await markPlan(owner, listing, planId, 'mark'))
    const { reviewId } = must(await submitListing(owner, listing, {}))
    must(await decideReview(operator, reviewId, { decision: 'reject', ...because }))
    must(await markPlan(owner, listing, planId, 'unmark'))
    const note = 'It says what it reads in the second sentence.'
    expect(await appealRejection(owner, listing, { note })).toMatchObject({
      error: { code: 'conflict', field: 'plans' },
    })
    expect(await db().plan.findUniqueOrThrow({ where: { id: next.id } })).toMatchObject({
      state: 'draft',
    })
  })

  it('needs a rejection', async () => {
    const listing = await published('nothing-rejected')
    const note = 'I should like to appeal all the same.'
    expect(await appealRejection(owner, listing, { note })).toMatchObject({
      error: { code: 'conflict' },
    })
  })
})

describe('an edit of a public listing', () => {
  it('is public at once where it needs no review, and leaves plans that are being written alone', async () => {
    const listing = await published('edited')
    await draftPlan(listing.id, 2)
    const introduction = 'edited reads it all, at once.'
    await writeFields(owner, listing.id, { 'text.en.introduction': introduction })
    must(await publishEdit(editor, await managed(editor, 'edited', owner)))
    const page = await getListingPage('edited', 'en')
    expect(page?.introduction).toBe(introduction)
    expect(page?.plans).toHaveLength(1)
    expect((await statesOf('edited')).revisions.map(({ state }) => state)).toEqual([
      'superseded',
      'published',
    ])
    expect(await publishEdit(owner, listing)).toMatchObject({
      error: { code: 'nothing_to_submit' },
    })
  })

  it.each([
    ['the name', { name: 'Another name' }],
    ['what it calls', { calls: [{ en: 'DELETE /repos' }] }],
    ['where it is installed', { 'links.installation': 'https://install.example' }],
  ])('waits for a review when it changes %s, and nothing public changes', async (what, fields) => {
    const listing = await published(`waits-${what.replaceAll(' ', '-')}`)
    await writeFields(owner, listing.id, { ...fields, 'links.support': 'https://new.example' })
    expect(await publishEdit(owner, listing)).toMatchObject({ error: { code: 'review_needed' } })
    const page = await getListingPage(listing.slug, 'en')
    expect(page?.links.support).toBe('https://support.example')
  })

  it('is not submitted when nothing changed', async () => {
    const listing = await published('unchanged')
    expect(await submitListing(owner, listing, {})).toMatchObject({
      error: { code: 'nothing_to_submit' },
    })
  })
})

it('is nobody else’s: a stranger does not learn of the listing', async () => {
  await submitted('private')
  const stranger = await makeActor('stranger')
  await expect(managed(stranger, 'private', owner)).rejects.toThrow('not_found')
})

import { mailTo } from '../support/arrivals'
import { DraftListingPage } from '../support/draft-listing-page'
import { expect, test } from '../support/journey'
import { OperatorPage } from '../support/operator-page'

/** A name that an earlier attempt did not take. */
const fresh = (name: string) => `${name} ${Date.now().toString(36)}`

const refusal = {
  decision: 'request_changes',
  reason: 'texts_unclear',
  message: 'Say which tide.',
} as const

test('a draft is submitted, sent back with reasons, changed, and in the catalogue once approved', async ({
  page,
  at,
  t,
  souk,
  signIn,
  newVisitor,
  expectAccessible,
}) => {
  test.slow()
  const name = fresh('Tidewatch')
  const where = { souk, home: at(''), t }
  await signIn('pavel')
  const draft = await DraftListingPage.begin(page, where, 'pavel', name)
  await draft.openReview()
  await expect(page.getByText(t('reviews.page.problems'))).toBeVisible()
  await expectAccessible()
  await draft.complete()
  await draft.addFreePlan()
  await draft.openReview()
  await draft.act('submit', { note: 'Try it with any token.' })
  await draft.expectStatus('in_review')
  await expect(page.getByText(t('reviews.page.waiting'))).toBeVisible()
  await expectAccessible()

  const visitor = await newVisitor()
  await signIn('opal', visitor)
  const operator = new OperatorPage(visitor, at(''), t)
  await operator.open()
  await expect(operator.inQueue(name)).toContainText(t('reviews.operator.queue.reasons.first'))
  await expectAccessible(visitor)
  await operator.openReview(name)
  await expect(visitor.getByText('Try it with any token.').first()).toBeVisible()
  const proposed = operator.difference(t('reviews.fields.name'))
  await expect(proposed.locator('ins')).toHaveText(name)
  await operator.waitForChecks()
  await expectAccessible(visitor)
  await expect(await operator.previewMail(refusal)).toContainText(refusal.message)
  await expectAccessible(visitor)
  await operator.decide(refusal)

  await draft.openReview()
  await draft.expectStatus('changes_requested')
  await expect(page.getByText(refusal.message).first()).toBeVisible()
  await expect(page.getByText(t('reasons.texts_unclear')).first()).toBeVisible()
  await expectAccessible()
  const told = await mailTo(souk, 'pavel@horak.example', new RegExp(name))
  expect(told.text).toContain(refusal.message)
  await draft.write('text.en.shortDescription', 'Says when the tide of stale issues turns')
  await draft.openReview()
  await draft.act('submit')
  await draft.expectStatus('in_review')
  await operator.openReview(name)
  await operator.decide({ decision: 'approve' })
  await visitor.goto(at(`/listings/${draft.slug}`))
  await expect(visitor.getByRole('heading', { level: 1, name })).toBeVisible()
  await visitor.goto(at(`/search?q=${encodeURIComponent(name)}`))
  await expect(visitor.getByRole('link', { name }).first()).toBeVisible()
})

test('of a public listing a text changes at once; a name waits, side by side, and an appeal is heard once', async ({
  page,
  at,
  t,
  souk,
  signIn,
  newVisitor,
  expectAccessible,
}) => {
  test.slow()
  await signIn('pavel')
  const where = { souk, home: at(''), t }
  const listing = new DraftListingPage(page, where, { login: 'pavel', slug: 'stale-tide' })
  const text = fresh('Stale Tide asks before it closes anything')
  await listing.write('text.en.introduction', text)
  await listing.write('text.fr.introduction', text)
  await listing.openReview()
  await expectAccessible()
  await listing.act('publish_edit')
  await expect(page.getByText(t('reviews.timeline.edited', { login: 'pavel' }))).toBeVisible()
  await page.goto(at('/listings/stale-tide'))
  await expect(page.getByText(text)).toBeVisible()

  const name = fresh('Low Tide')
  await listing.write('name', name)
  await listing.openReview()
  await listing.act('submit')
  await listing.expectStatus('update_in_review')
  const visitor = await newVisitor()
  await signIn('opal', visitor)
  const operator = new OperatorPage(visitor, at(''), t)
  await operator.openReview(name)
  const difference = operator.difference(t('reviews.fields.name'))
  await expect(difference).toContainText(t('reviews.difference.current'))
  await expect(difference.locator('del').first()).toHaveText('Stale')
  await expectAccessible(visitor)
  const why = { reason: 'name_misleading', message: 'It is not low.' } as const
  await operator.decide({ decision: 'reject', ...why })

  await listing.openReview()
  await listing.expectStatus('update_rejected')
  await expectAccessible()
  await page.goto(at('/listings/stale-tide'))
  await expect(page.getByRole('heading', { level: 1, name: 'Stale Tide' })).toBeVisible()
  await listing.openReview()
  await listing.act('appeal', { note: 'It closes what lies low, which is what people look for.' })
  await listing.expectStatus('update_in_review')
  await operator.open()
  await expect(operator.inQueue(name)).toContainText(t('reviews.operator.queue.reasons.appeal'))
  await operator.openReview(name)
  await operator.decide({ decision: 'reject', ...why })
  await listing.openReview()
  await listing.expectStatus('update_rejected')
  const appeal = page.getByRole('button', { name: t('reviews.actions.appeal.button'), exact: true })
  await expect(appeal).toHaveCount(0)
})

import { mailTo, purchaseEvent } from '../support/arrivals'
import { CheckoutPage } from '../support/checkout-page'
import { DraftListingPage } from '../support/draft-listing-page'
import { expect, test } from '../support/journey'
import { OperatorPage } from '../support/operator-page'
import { setWebhook } from '../support/set-webhook'
import { SetupPage } from '../support/setup-page'
import { subscriptionsOf } from '../support/stripe-books'

/** A name that an earlier attempt did not take. */
const fresh = (name: string) => `${name} ${Date.now().toString(36)}`

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
  await expect(async () => {
    await visitor.reload()
    await expect(visitor.getByText(t('reviews.findings.running'))).toBeHidden({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await expectAccessible(visitor)
  const refusal = {
    decision: 'request_changes',
    reason: 'texts_unclear',
    message: 'Say which tide.',
  } as const
  const mail = await operator.previewMail(refusal)
  await expect(mail).toContainText('Say which tide.')
  await expectAccessible(visitor)
  await operator.decide(refusal)

  await draft.openReview()
  await draft.expectStatus('changes_requested')
  await expect(page.getByText('Say which tide.')).toBeVisible()
  await expect(page.getByText(t('reasons.texts_unclear')).first()).toBeVisible()
  await expectAccessible()
  const told = await mailTo(souk, 'pavel@horak.example', new RegExp(name))
  expect(told.text).toContain('Say which tide.')
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

test('a suspended listing is gone from the catalogue; whoever has it reads so at its address and keeps it', async ({
  page,
  at,
  t,
  signIn,
  newVisitor,
  openRefused,
  expectAccessible,
}) => {
  await signIn('mei')
  const setup = new SetupPage(page, t)
  await setup.open(at(''), 'hookglass', { account: 'mei', plan: 1 })
  await setup.order()
  await page.waitForURL(/\/listings\/hookglass\/setup\/set_/)
  const visitor = await newVisitor()
  await signIn('opal', visitor)
  const operator = new OperatorPage(visitor, at(''), t)
  await operator.open('/listings/hookglass')
  await expectAccessible(visitor)
  await visitor
    .locator('summary')
    .filter({ has: visitor.locator('#suspend') })
    .click()
  await visitor.locator('#do-suspend-complaints').check()
  await visitor.locator('#do-suspend-message').fill('Three people could not reach you.')
  const suspend = t('reviews.operator.listing.suspend.button', { name: 'Hookglass' })
  await visitor.getByRole('button', { name: suspend, exact: true }).click()
  await expect(visitor.getByText(t('reviews.statuses.suspended')).first()).toBeVisible()

  await openRefused('/listings/hookglass', 404)
  const title = t('listings.unlisted.title', { name: 'Hookglass' })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('heading', { name: t('listings.unlisted.yours') })).toBeVisible()
  await expectAccessible()
  const plan = t('listings.unlisted.view', { login: 'mei' })
  await page.getByRole('link', { name: plan, exact: true }).click()
  await page.waitForURL(/\/purchases\/pur_/)
  await page.goto(at('/search?q=hookglass'))
  await expect(page.getByRole('link', { name: 'Hookglass', exact: true })).toHaveCount(0)

  const lift = t('reviews.operator.listing.unsuspend.button', { name: 'Hookglass' })
  await visitor.getByRole('button', { name: lift, exact: true }).click()
  await expect(visitor.getByText(t('reviews.statuses.published')).first()).toBeVisible()
  await expect(async () => {
    const again = await page.context().request.get(at('/listings/hookglass'))
    expect(again.status()).toBe(200)
  }).toPass({ timeout: 10_000 })
})

test('a delisted listing is gone at once; what is paid ends with its period at Stripe, and everybody is told', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  newVisitor,
  openRefused,
  expectAccessible,
}) => {
  test.slow()
  await connect('hexlint', 'hana')
  await connect('kelpworks', 'nina')
  await signIn('hana')
  const listing = { login: 'hexlint', slug: 'hexlint-owners' }
  await setWebhook(page, at(`/publish/hexlint/listings/${listing.slug}`), souk, t)
  const buyer = await newVisitor()
  await signIn('nina', buyer)
  const setup = new SetupPage(buyer, t)
  await setup.open(at(''), listing.slug, { account: 'kelpworks', plan: 1, country: 'US' })
  await setup.order()
  await buyer.waitForURL(/\/c\/pay\//)
  await new CheckoutPage(buyer).pay()
  await buyer.waitForURL(/\/listings\/hexlint-owners\/setup\/set_/)
  await setup.expectConfirmedByStripe()
  await purchaseEvent(souk, 'kelpworks', 'purchased')

  const draft = new DraftListingPage(page, { souk, home: at(''), t }, listing)
  await draft.openReview()
  await page.locator('summary', { hasText: t('reviews.actions.delist.heading') }).click()
  await expectAccessible()
  await draft.act('delist', { name: 'Hexlint Owners' })
  await draft.expectStatus('delisted')
  await openRefused('/listings/hexlint-owners', 404)
  const title = t('listings.unlisted.title', { name: 'Hexlint Owners' })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.goto(at('/search?q=hexlint+owners'))
  await expect(page.getByRole('link', { name: 'Hexlint Owners', exact: true })).toHaveCount(0)
  await expect(async () => {
    const [newest] = await subscriptionsOf(souk, 'hexlint')
    expect(newest).toMatchObject({ cancel_at_period_end: true })
  }).toPass({ timeout: 20_000 })
  await purchaseEvent(souk, 'kelpworks', 'pending_change')
  const told = await mailTo(souk, 'nina@nordwind.example', /^Hexlint Owners.*kelpworks.*\d{4}$/)
  expect(told.text).toContain('Hexlint Owners')
  await buyer.goto(at('/organizations/kelpworks/billing'))
  const mine = buyer.getByRole('row').filter({ hasText: 'Hexlint Owners' })
  await expect(mine.getByText(t('purchases.states.ending'), { exact: true })).toBeVisible()
})

test('the operator features listings in an order, and the home page begins with them', async ({
  page,
  at,
  t,
  signIn,
  expectAccessible,
}) => {
  await signIn('opal')
  const operator = new OperatorPage(page, at(''), t)
  await operator.open('/featured')
  await expectAccessible()
  const list = page.getByRole('list', { name: t('reviews.operator.featured.order') })
  const names = list.getByRole('link')
  const button = (key: 'up' | 'down' | 'remove' | 'addNamed', name: string) =>
    page.getByRole('button', { name: t(`reviews.operator.featured.${key}`, { name }), exact: true })
  const [first = '', second = '', ...rest] = await names.allTextContents()
  await button('down', first).click()
  await expect(names).toHaveText([second, first, ...rest])
  await button('remove', second).click()
  await expect(names).toHaveText([first, ...rest])
  await page.getByLabel(t('reviews.operator.featured.search'), { exact: true }).fill('wobble')
  await page.getByRole('button', { name: t('reviews.operator.featured.find') }).click()
  await page.waitForURL(/q=wobble/)
  await button('addNamed', 'Wobble').click()
  await expect(names).toHaveText([first, ...rest, 'Wobble'])
  const items = list.getByRole('listitem')
  await items.last().dragTo(items.first())
  await expect(names).toHaveText(['Wobble', first, ...rest])
  await expect(async () => {
    await page.goto(at(''))
    const section = page.locator('section').filter({
      has: page.getByRole('heading', { name: t('catalogue.home.featured'), exact: true }),
    })
    const cards = await section.getByRole('heading', { level: 3 }).allTextContents()
    expect(cards[0]).toBe('Wobble')
  }).toPass({ timeout: 20_000 })
})

test('the operator adds, renames, moves and removes a category, and sets the fee', async ({
  page,
  at,
  t,
  signIn,
  expectAccessible,
}) => {
  await signIn('opal')
  const operator = new OperatorPage(page, at(''), t)
  await operator.open('/categories')
  await expectAccessible()
  const name = fresh('Tides')
  await page.locator('summary', { hasText: t('reviews.operator.categories.add') }).click()
  for (const [field, text] of Object.entries({
    nameEn: name,
    nameFr: name,
    descriptionEn: 'All about tides.',
    descriptionFr: 'Tout sur les marées.',
  })) {
    await page.locator(`#new-${field}`).fill(text)
  }
  await page
    .getByRole('button', { name: t('reviews.operator.categories.addButton'), exact: true })
    .click()
  const heading = page.getByRole('heading', { level: 2, name, exact: true })
  await expect(heading).toBeVisible()
  const headings = page.getByRole('main').getByRole('heading', { level: 2 })
  const place = async () => (await headings.allTextContents()).indexOf(name)
  const before = await place()
  const named = (key: 'up' | 'remove') =>
    page.getByRole('button', { name: t(`reviews.operator.categories.${key}`, { name }) })
  await named('up').click()
  await expect(async () => expect(await place()).toBe(before - 1)).toPass()
  await named('remove').click()
  await expect(heading).toHaveCount(0)

  await operator.open('/settings')
  await expectAccessible()
  const fee = page.getByLabel(t('reviews.operator.settings.fee'), { exact: true })
  const save = page.getByRole('button', { name: t('reviews.operator.settings.save') })
  const was = await fee.inputValue()
  await fee.fill('101')
  await save.click()
  await expect(fee).toHaveAttribute('aria-invalid', 'true')
  await fee.fill('2.5')
  await save.click()
  await expect(page.getByText(t('reviews.operator.settings.saved'))).toBeVisible()
  await fee.fill(was)
  await save.click()
  await expect(fee).toHaveValue(was)
})

test('a report of a listing reaches the operator, whose answer reaches whoever wrote it', async ({
  page,
  at,
  t,
  souk,
  signIn,
  newVisitor,
  expectAccessible,
}) => {
  await signIn('maxime')
  await page.goto(at('/listings/wobble/report'))
  await expectAccessible()
  const text = fresh('The page says that it is free, and it is not')
  await page.getByLabel(t('reviews.report.text'), { exact: true }).fill(text)
  await page.getByRole('button', { name: t('reviews.report.send') }).click()
  await expect(page.getByText(t('reviews.report.sent'))).toBeVisible()
  const visitor = await newVisitor()
  await signIn('opal', visitor)
  const operator = new OperatorPage(visitor, at(''), t)
  await operator.open('/reports')
  await expectAccessible(visitor)
  const card = visitor.getByRole('article').filter({ hasText: text })
  const answer = fresh('The page now says what is free')
  await card.getByLabel(t('reviews.operator.reports.answer'), { exact: true }).fill(answer)
  await card.getByRole('button', { name: t('reviews.operator.reports.close') }).click()
  await expect(card).toHaveCount(0)
  await operator.open('/reports?state=closed')
  await expect(visitor.getByRole('article').filter({ hasText: answer })).toBeVisible()
  await expectAccessible(visitor)
  const told = await mailTo(souk, 'maxime@octo-labs.example', /Wobble/)
  expect(told.text).toContain(answer)
  for (const path of ['', '/featured', '/categories', '/reports', '/settings', '/listings']) {
    const response = await page.context().request.get(at(`/operator${path}`))
    expect(response.status()).toBe(404)
  }
})

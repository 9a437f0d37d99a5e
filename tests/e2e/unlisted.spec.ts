import { mailTo, purchaseEvent } from '../support/arrivals'
import { CheckoutPage } from '../support/checkout-page'
import { DraftListingPage } from '../support/draft-listing-page'
import { expect, test } from '../support/journey'
import { OperatorPage } from '../support/operator-page'
import { advanceClock } from '../support/sandbox-clock'
import { setWebhook } from '../support/set-webhook'
import { SetupPage } from '../support/setup-page'
import { invoicesOf, subscriptionsOf } from '../support/stripe-books'

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
  // A month on, sessions are over: no page may still ask.
  await buyer.goto('about:blank')
  await advanceClock(souk, 31)
  await expect(async () => {
    const [paid] = await invoicesOf(souk, 'hexlint')
    expect(paid).toMatchObject({ billing_reason: 'subscription_cycle', status: 'paid' })
  }).toPass({ timeout: 20_000 })
  await signIn('hana')
  await signIn('nina', buyer)

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

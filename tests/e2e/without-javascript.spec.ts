import { CheckoutPage } from '../support/checkout-page'
import { expect, test } from '../support/journey'
import { SetupPage } from '../support/setup-page'

test('search works without JavaScript: words, filters, order and pages', async ({
  newVisitor,
  at,
  t,
}) => {
  const page = await newVisitor({ javaScriptEnabled: false })
  await page.goto(at(''))
  const box = page.getByRole('main').getByRole('combobox')
  await box.fill('review')
  await box.press('Enter')
  await page.waitForURL(/\/search\?q=review$/)
  const rows = page.getByRole('article')
  await expect(rows.first()).toBeVisible()
  const filters = page.getByRole('complementary', { name: t('catalogue.facets.label') })
  await filters
    .getByRole('link', { name: new RegExp(`^${t('listings.kind.github_app.name')}`) })
    .click()
  await page.waitForURL(/\?q=review&kind=github_app$/)
  await page
    .locator('summary')
    .filter({ hasText: t('catalogue.sort.label') })
    .click()
  await page.getByRole('link', { name: t('catalogue.sort.newest'), exact: true }).click()
  await page.waitForURL(/sort=newest/)
  await page.goto(at('/search'))
  await page.getByRole('link', { name: t('catalogue.pages.next') }).click()
  await page.waitForURL(/cursor=/)
  await expect(rows.first()).toBeVisible()
})

test('signing in, setting up, paying and cancelling work without JavaScript', async ({
  newVisitor,
  at,
  t,
  souk,
  signIn,
}) => {
  const page = await newVisitor({ javaScriptEnabled: false })
  await signIn('nina', page)
  const setup = new SetupPage(page, t)
  const main = page.getByRole('main')
  await page.goto(at('/listings/hexlint'))
  await main.getByRole('link', { name: t('listings.action.setUp') }).click()
  await setup.account('nina').check()
  await main.getByRole('button', { name: t('setup.continue') }).click()
  const update = main.getByRole('button', { name: t('setup.update'), exact: true })
  await page.getByRole('radio', { name: t('setup.repositories.all'), exact: true }).check()
  await page.locator('input[name="plan"][value="2"]').check()
  await update.click()
  await page.locator('input[name="units"]').fill('2')
  await page.locator('select[name="country"]').selectOption('US')
  await update.click()
  await setup.order()
  await page.waitForURL(`${souk.stripe}/c/pay/**`)
  await new CheckoutPage(page).pay()
  await page.waitForURL(/\/setup\/set_/)
  const github = await setup.openGitHub()
  await github.getByRole('button', { name: 'Install', exact: true }).click()
  await github.waitForURL(`${souk.integrator}/**`)
  await github.close()
  await page.getByRole('button', { name: t('setup.waiting.check') }).click()
  await setup.expectState('Active')
  await page.getByRole('link', { name: t('setup.waiting.next.purchase') }).click()
  await page
    .locator('summary')
    .filter({ hasText: t('purchases.cancel.heading') })
    .click()
  const words = t('purchases.cancel.button', { listing: 'Hexlint', account: 'nina' })
  await page.getByRole('button', { name: words }).click()
  await expect(page.getByText(t('purchases.notices.cancelled'))).toBeVisible()
})

test('what is missing in a form is said without JavaScript too, and nothing typed is lost', async ({
  newVisitor,
  at,
  t,
  signIn,
}) => {
  const page = await newVisitor({ javaScriptEnabled: false })
  await signIn('rafael', page)
  const setup = new SetupPage(page, t)
  await setup.open(at(''), 'hexlint', { account: 'rafael', plan: 2, units: 2, country: 'US' })
  await page.locator('input[name="name"]').fill('<b>Rafael</b> & Sons')
  await page.locator('#order').evaluate((form) => form.setAttribute('novalidate', ''))
  await setup.confirm.click()
  await expect(page.getByText(t('setup.confirm.termsRequired'))).toBeVisible()
  await expect(page.locator('input[name="name"]')).toHaveValue('<b>Rafael</b> & Sons')
})

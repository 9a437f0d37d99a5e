import type { Page } from '@playwright/test'
import { formatMoney } from '@/lib/core/money'
import { mailTo, purchaseEvent } from '../support/arrivals'
import { CheckoutPage } from '../support/checkout-page'
import { expect, test } from '../support/journey'
import { advanceClock } from '../support/sandbox-clock'
import { type Choice, SetupPage } from '../support/setup-page'
import { invoicesOf } from '../support/stripe-books'

const usd = (amount: number) => ({ amount, currency: 'usd' })

/** Buys a plan of Hexlint and ends on the page that waits. */
async function buy(setup: SetupPage, base: string, choice: Choice): Promise<void> {
  await setup.open(base, 'hexlint', { country: 'US', ...choice })
  await setup.order()
  await setup.page.waitForURL(/\/c\/pay\//)
  await new CheckoutPage(setup.page).pay()
  await setup.page.waitForURL(/\/listings\/hexlint\/setup\/set_/)
  await setup.expectConfirmedByStripe()
}

async function openPurchase(page: Page, purchases: string): Promise<void> {
  await page.goto(purchases)
  await page.getByRole('row').getByRole('link', { name: 'Hexlint', exact: true }).first().click()
  await page.waitForURL(/\/purchases\/pur_/)
}

test('a plan is cancelled at the period end, kept after all, cancelled again, and ends when the period does', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  language,
  expectAccessible,
}) => {
  await connect('pinefold', 'nina')
  await signIn('nina')
  const setup = new SetupPage(page, t)
  await buy(setup, at(''), { account: 'pinefold', plan: 3, cycle: 'monthly' })
  await page.goto(at('/organizations/pinefold/billing'))
  await expectAccessible()
  await openPurchase(page, at('/organizations/pinefold/billing'))
  await expectAccessible()
  const cancel = async () => {
    await page
      .locator('summary')
      .filter({ hasText: t('purchases.cancel.heading') })
      .click()
    const words = t('purchases.cancel.button', { listing: 'Hexlint', account: 'pinefold' })
    await page.getByRole('button', { name: words }).click()
    await expect(page.getByText(t('purchases.notices.cancelled'))).toBeVisible()
  }
  await cancel()
  await expect(page.getByText(t('purchases.states.ending'), { exact: true })).toBeVisible()
  await expectAccessible()
  await purchaseEvent(souk, 'pinefold', 'pending_change')
  await page.getByRole('button', { name: t('purchases.undo.button') }).click()
  await expect(page.getByText(t('purchases.notices.undone'))).toBeVisible()
  await purchaseEvent(souk, 'pinefold', 'pending_change_cancelled')
  await cancel()
  const told = await mailTo(souk, 'nina@nordwind.example', /^Hexlint.*pinefold.*\d{4}$/)
  expect(told.text).toContain('Hexlint')
  await advanceClock(souk, 32)
  await purchaseEvent(souk, 'pinefold', 'cancelled')
  await signIn('nina')
  await openPurchase(page, at('/organizations/pinefold/billing'))
  await expect(
    page.getByText(t('purchases.states.cancelled'), { exact: true }).first(),
  ).toBeVisible()
  const invoices = page.getByRole('table', { name: t('purchases.details.invoices') })
  await expect(invoices.getByText(formatMoney(usd(49_900), language))).toHaveCount(1)
})

test('a trial becomes the payment that was shown; a second purchase has no trial and charges at once', async ({
  page,
  at,
  t,
  souk,
  signIn,
  language,
}) => {
  await signIn('mei')
  const setup = new SetupPage(page, t)
  await setup.open(at(''), 'hexlint', { account: 'mei', plan: 2, units: 3, country: 'US' })
  const next = await setup.billedNext()
  await buy(setup, at(''), { account: 'mei', plan: 2, units: 3 })
  await advanceClock(souk, 15)
  await expect(async () => {
    const [charged] = await invoicesOf(souk, 'hexlint')
    expect(charged).toMatchObject({ billing_reason: 'subscription_cycle', status: 'paid' })
    expect(formatMoney(usd(charged?.amount_paid ?? 0), language)).toBe(next)
  }).toPass({ timeout: 20_000 })
  await signIn('mei')
  await expect(async () => {
    await openPurchase(page, at('/purchases'))
    const words = t('purchases.states.active')
    await expect(page.getByText(words, { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
})

test('a trial that is cancelled ends at once, and the next purchase charges today what was shown', async ({
  page,
  at,
  t,
  souk,
  signIn,
  language,
}) => {
  await signIn('pavel')
  const setup = new SetupPage(page, t)
  await buy(setup, at(''), { account: 'pavel', plan: 2, units: 1 })
  await openPurchase(page, at('/purchases'))
  await page
    .locator('summary')
    .filter({ hasText: t('purchases.cancel.heading') })
    .click()
  await expect(page.getByText(t('purchases.cancel.nowTrial'))).toBeVisible()
  const words = t('purchases.cancel.button', { listing: 'Hexlint', account: 'pavel' })
  await page.getByRole('button', { name: words }).click()
  await purchaseEvent(souk, 'pavel', 'cancelled')
  const again = { account: 'pavel', plan: 2, units: 4, cycle: 'yearly', country: 'US' } as const
  await setup.open(at(''), 'hexlint', again)
  await expect(page.getByText(t('setup.bill.trialUsed'))).toBeVisible()
  const today = await setup.billed('today')
  expect(today).toBe(formatMoney(usd(38_400), language))
  await buy(setup, at(''), again)
  const [charged] = await invoicesOf(souk, 'hexlint')
  expect(formatMoney(usd(charged?.amount_paid ?? 0), language)).toBe(today)
})

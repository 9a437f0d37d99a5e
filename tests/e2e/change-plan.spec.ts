import type { Page } from '@playwright/test'
import type { Locale } from '@/lib/core/locales'
import { formatMoney } from '@/lib/core/money'
import { purchaseEvent } from '../support/arrivals'
import { CheckoutPage } from '../support/checkout-page'
import { declineNextPayment } from '../support/decline-card'
import type { Instance } from '../support/instance'
import { expect, test } from '../support/journey'
import { advanceClock } from '../support/sandbox-clock'
import { type Choice, SetupPage } from '../support/setup-page'
import { invoicesOf } from '../support/stripe-books'

/** Who buys what; the trial is over by then. */
interface Bought {
  slug: string
  name: string
  choice: Choice
}

const seats: Bought = {
  slug: 'hexlint',
  name: 'Hexlint',
  choice: { account: 'casey', plan: 2, units: 2, cycle: 'monthly', country: 'US' },
}
const hobby: Bought = {
  slug: 'pocketbuild',
  name: 'Pocketbuild',
  choice: { account: 'pavel', plan: 1, cycle: 'monthly', country: 'CZ' },
}

async function buy(setup: SetupPage, base: string, { slug, choice }: Bought): Promise<void> {
  await setup.open(base, slug, choice)
  await setup.order()
  await setup.page.waitForURL(/\/c\/pay\//)
  await new CheckoutPage(setup.page).pay()
  await setup.page.waitForURL(new RegExp(`/listings/${slug}/setup/set_`))
  await setup.expectConfirmedByStripe()
}

async function openPurchase(page: Page, base: string, { name }: Bought): Promise<void> {
  await page.goto(`${base}/purchases`)
  await page.getByRole('row').getByRole('link', { name, exact: true }).first().click()
  await page.waitForURL(/\/purchases\/pur_/)
}

/** Opens the purchase once its trial is over and its first period is paid. */
async function openPaid(page: Page, base: string, bought: Bought, active: string): Promise<void> {
  await expect(async () => {
    await openPurchase(page, base, bought)
    await expect(page.getByText(active, { exact: true })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
}

/** Chooses on the page of a change, as a link would that somebody passes on. */
async function choose(page: Page, query: Record<string, string>): Promise<void> {
  const { pathname, origin } = new URL(page.url())
  const path = pathname.endsWith('/change') ? pathname : `${pathname}/change`
  await page.goto(`${origin}${path}?${new URLSearchParams(query)}`)
}

/** The amount on the line of the bill that is paid now. */
async function dueToday(page: Page): Promise<string> {
  return (await page.locator('[data-total="true"] dd').textContent()) ?? ''
}

const confirm = (page: Page) => page.locator('form#order button[value="confirm"]')

/** The newest invoice is paid, was made by a change, and comes to what the page said. */
async function expectCharged(souk: Instance, language: Locale, amount: string): Promise<void> {
  const [charged] = await invoicesOf(souk, 'hexlint')
  expect(charged).toMatchObject({ billing_reason: 'subscription_update', status: 'paid' })
  const money = { amount: charged?.amount_paid ?? 0, currency: charged?.currency ?? '' }
  expect(formatMoney(money, language)).toBe(amount)
}

test('more units are charged as was seen, fewer wait for the period and are undone, a year begins now', async ({
  page,
  at,
  t,
  souk,
  signIn,
  language,
  expectAccessible,
}) => {
  test.slow()
  await signIn('casey')
  await buy(new SetupPage(page, t), at(''), seats)
  await advanceClock(souk, 15)
  await signIn('casey')
  await openPaid(page, at(''), seats, t('purchases.states.active'))
  await expectAccessible()
  await page.getByRole('link', { name: t('planChange.link.change'), exact: true }).click()
  await page.waitForURL(/\/change$/)
  await expectAccessible()
  await page.locator('input[name="units"]').fill('5')
  await page.locator('input[name="units"]').blur()
  await page.waitForURL((url) => url.searchParams.get('units') === '5')
  await expect(page.getByText(t('planChange.bill.today'))).toBeVisible()
  await expectAccessible()
  const today = await dueToday(page)
  await expect(confirm(page)).toContainText(today)
  await confirm(page).click()
  await expect(page.getByText(t('purchases.notices.changed'))).toBeVisible()
  await expectCharged(souk, language, today)
  expect(await purchaseEvent(souk, 'casey', 'changed')).toMatchObject({ unit_count: 5 })

  await choose(page, { plan: '2', cycle: 'monthly', units: '3' })
  expect(await dueToday(page)).toBe(formatMoney({ amount: 0, currency: 'usd' }, language))
  await confirm(page).click()
  await expect(page.getByText(t('purchases.notices.scheduled'))).toBeVisible()
  await expectAccessible()
  expect(await purchaseEvent(souk, 'casey', 'pending_change')).toMatchObject({ unit_count: 3 })
  await page.getByRole('button', { name: t('planChange.pending.undo') }).click()
  await expect(page.getByText(t('purchases.notices.change_undone'))).toBeVisible()
  await purchaseEvent(souk, 'casey', 'pending_change_cancelled')

  await choose(page, { plan: '2', cycle: 'yearly', units: '5' })
  const year = await dueToday(page)
  await confirm(page).click()
  await expect(page.getByText(t('purchases.notices.changed'))).toBeVisible()
  await expectCharged(souk, language, year)
  const yearly = await purchaseEvent(souk, 'casey', 'changed')
  expect(yearly).toMatchObject({ billing_cycle: 'yearly', unit_count: 5 })
})

test('an upgrade whose payment fails leaves the old plan until the invoice is paid, with the bank’s confirmation', async ({
  page,
  at,
  t,
  souk,
  signIn,
  expectAccessible,
}) => {
  test.slow()
  await signIn('pavel')
  await buy(new SetupPage(page, t), at(''), hobby)
  await advanceClock(souk, 15)
  await signIn('pavel')
  await openPaid(page, at(''), hobby, t('purchases.states.active'))
  await declineNextPayment(souk, 'pocketforge')
  await choose(page, { plan: '2', cycle: 'monthly' })
  await confirm(page).click()
  const pay = page.getByRole('link', { name: t('planChange.unpaid.pay') })
  await expect(pay).toBeVisible()
  await expectAccessible()
  const facts = page.getByRole('complementary')
  await expect(facts).toContainText(/Hobby|Loisir/)
  const purchase = page.url()

  await pay.click()
  await page.locator('button[name="card"][value="4000002500003155"]').click()
  await page.locator('button[name="answer"][value="confirm"]').click()
  await page.waitForURL(/\/invoice\//)
  await expect(async () => {
    await page.goto(purchase)
    await expect(facts).toContainText('Studio', { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  await expect(pay).toBeHidden()
})

test('GitHub’s upgrade link leads to sign in, and then to the plan it names', async ({
  page,
  souk,
  signIn,
}) => {
  const account = async (login: string) => {
    const response = await page.request.get(`${souk.github}/api/v3/users/${login}`)
    const { id }: { id: number } = await response.json()
    return id
  }
  const link = (number: number, id: number) =>
    `${souk.url}/marketplace/pocketbuild/upgrade/${number}/${id}`
  const [casey, mei] = [await account('casey'), await account('mei')]
  await page.goto(link(2, casey))
  await page.waitForURL(/\/sign-in\?returnTo=/)
  await signIn('casey')
  await page.goto(link(2, casey))
  await page.waitForURL(/\/listings\/pocketbuild\/setup\?account=casey&plan=2$/)
  for (const [number, id] of [
    [2, mei],
    [99, casey],
  ] as const) {
    const response = await page.request.get(link(number, id))
    expect(response.status()).toBe(404)
  }
})

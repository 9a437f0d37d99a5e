import type { Page } from '@playwright/test'
import { formatMoney } from '@/lib/core/money'
import { purchaseEvent } from '../support/arrivals'
import { CheckoutPage } from '../support/checkout-page'
import { declineNextPayment } from '../support/decline-card'
import { expect, test } from '../support/journey'
import { advanceClock } from '../support/sandbox-clock'
import { SetupPage } from '../support/setup-page'
import { invoicesOf } from '../support/stripe-books'

const seller = 'pocketforge'
const usd = (amount: number) => ({ amount, currency: 'usd' })

/** Buys the smaller plan of pocketbuild for a person and lets its trial end; ends on the page of the purchase. */
async function buySmall(
  setup: SetupPage,
  { base, login }: { base: string; login: string },
): Promise<void> {
  const choice = { account: login, plan: 1, cycle: 'monthly', country: 'US' } as const
  await setup.open(base, 'pocketbuild', choice)
  await setup.order()
  await setup.page.waitForURL(/\/c\/pay\//)
  await new CheckoutPage(setup.page).pay()
  await setup.page.waitForURL(/\/listings\/pocketbuild\/setup\/set_/)
  await setup.expectConfirmedByStripe()
}

async function openPurchase(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/purchases`)
  await page.getByRole('row').getByRole('link', { name: 'pocketbuild', exact: true }).click()
  await page.waitForURL(/\/purchases\/pur_/)
  return new URL(page.url()).pathname
}

/** Chooses on the page of a change, as a link would that somebody passes on. */
async function choose(page: Page, query: Record<string, string>): Promise<void> {
  const { pathname } = new URL(page.url())
  const path = pathname.endsWith('/change') ? pathname : `${pathname}/change`
  await page.goto(`${new URL(page.url()).origin}${path}?${new URLSearchParams(query)}`)
}

/** The amount on the line of the bill that is paid now. */
async function dueToday(page: Page): Promise<string> {
  return (await page.locator('[data-total="true"] dd').textContent()) ?? ''
}

const confirm = (page: Page) => page.locator('form#order button[value="confirm"]')

test('an upgrade charges what was seen, a downgrade waits and is undone', async ({
  page,
  at,
  t,
  souk,
  signIn,
  language,
  expectAccessible,
}) => {
  await signIn('mei')
  await buySmall(new SetupPage(page, t), { base: at(''), login: 'mei' })
  await advanceClock(souk, 15)
  await expect(async () => {
    const [charged] = await invoicesOf(souk, seller)
    expect(charged).toMatchObject({ billing_reason: 'subscription_cycle', status: 'paid' })
  }).toPass({ timeout: 20_000 })
  await signIn('mei')
  await expect(async () => {
    await openPurchase(page, at(''))
    const words = t('purchases.states.active')
    await expect(page.getByText(words, { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await expectAccessible()
  await page.getByRole('link', { name: t('planChange.link.change'), exact: true }).click()
  await page.waitForURL(/\/change$/)
  await expectAccessible()
  await page.locator('input[name="plan"][value="2"]').check()
  await page.waitForURL((url) => url.searchParams.get('plan') === '2')
  await expect(page.getByText(t('planChange.bill.today'))).toBeVisible()
  await expectAccessible()
  const today = await dueToday(page)
  await expect(confirm(page)).toContainText(today)
  await confirm(page).click()
  await expect(page.getByText(t('purchases.notices.changed'))).toBeVisible()
  const [charged] = await invoicesOf(souk, seller)
  expect(charged).toMatchObject({ billing_reason: 'subscription_update', status: 'paid' })
  expect(formatMoney(usd(charged?.amount_paid ?? 0), language)).toBe(today)
  await purchaseEvent(souk, 'mei', 'changed')

  await choose(page, { plan: '1', cycle: 'monthly' })
  expect(await dueToday(page)).toBe(formatMoney(usd(0), language))
  await confirm(page).click()
  await expect(page.getByText(t('purchases.notices.scheduled'))).toBeVisible()
  await expectAccessible()
  await purchaseEvent(souk, 'mei', 'pending_change')
  await page.getByRole('button', { name: t('planChange.pending.undo') }).click()
  await expect(page.getByText(t('purchases.notices.change_undone'))).toBeVisible()
  await purchaseEvent(souk, 'mei', 'pending_change_cancelled')
})

test('an upgrade whose card is refused leaves the old plan and links to the invoice', async ({
  page,
  at,
  t,
  souk,
  signIn,
  expectAccessible,
}) => {
  await signIn('pavel')
  await buySmall(new SetupPage(page, t), { base: at(''), login: 'pavel' })
  await advanceClock(souk, 15)
  await signIn('pavel')
  await expect(async () => {
    await openPurchase(page, at(''))
    const words = t('purchases.states.active')
    await expect(page.getByText(words, { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await declineNextPayment(souk, seller)
  await choose(page, { plan: '2', cycle: 'monthly' })
  await confirm(page).click()
  await expect(page.getByRole('link', { name: t('planChange.unpaid.pay') })).toBeVisible()
  await expectAccessible()
  const facts = page.getByRole('complementary')
  await expect(facts).toContainText(/Hobby|Loisir/)
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
  const [ruby, mei] = [await account('ruby'), await account('mei')]
  await page.goto(link(2, ruby))
  await page.waitForURL(/\/sign-in\?returnTo=/)
  await signIn('ruby')
  await page.goto(link(2, ruby))
  await page.waitForURL(/\/listings\/pocketbuild\/setup\?account=ruby&plan=2$/)
  for (const [number, id] of [
    [2, mei],
    [99, ruby],
  ] as const) {
    const response = await page.request.get(link(number, id))
    expect(response.status()).toBe(404)
  }
})

import type { Page } from '@playwright/test'
import { formatMoney } from '@/lib/core/money'
import { mailTo, purchaseEvent, purchaseEvents } from '../support/arrivals'
import { CheckoutPage } from '../support/checkout-page'
import { expect, test } from '../support/journey'
import { SetupPage } from '../support/setup-page'
import { invoicesOf, takenBy } from '../support/stripe-books'
import { mailWordsIn } from '../support/words'

const usd = (amount: number) => ({ amount, currency: 'usd' })
const team = { en: 'Team', fr: 'Équipe' }

test('S12: an owner buys seats with a trial directly from the integrator and installs the app on the organization', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  language,
  expectAccessible,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('omar')
  await page.goto(at('/listings/hexlint'))
  await page.getByRole('link', { name: t('listings.action.setUp') }).click()
  const setup = new SetupPage(page, t)
  await setup.chooseAccount('octo-labs')
  await setup.chooseAllRepositories()
  await setup.choosePlan(team[language])
  await setup.chooseUnits(5)
  await setup.chooseCountry('US')
  expect(await setup.billed('today')).toBe(formatMoney(usd(0), language))
  expect(await setup.billedNext()).toBe(formatMoney(usd(5000), language))
  await expect(page.getByText(t('setup.bill.seller', { seller: 'Hexlint' }))).toBeVisible()
  await expectAccessible()
  await setup.order()
  await page.waitForURL(`${souk.stripe}/c/pay/**`)
  await expect(page.getByText('Hexlint').first()).toBeVisible()
  await new CheckoutPage(page).pay()
  await page.waitForURL(/\/listings\/hexlint\/setup\/set_/)
  await setup.expectState('Open')
  await expectAccessible()
  const github = await setup.openGitHub()
  await expect(github.getByRole('heading', { name: 'Install Hexlint on octo-labs' })).toBeVisible()
  await github.getByRole('button', { name: 'Install', exact: true }).click()
  await expect(github.getByText('octo-labs, with all repositories')).toBeVisible()
  await github.close()
  await setup.expectState('Active')
  await setup.expectConfirmedByGitHub()
  await expectAccessible()
  const bought = await purchaseEvent(souk, 'octo-labs', 'purchased')
  expect(bought).toMatchObject({ billing_cycle: 'monthly', unit_count: 5, plan: { name: 'Team' } })
  await page.goto(souk.integrator)
  const row = page.getByRole('row').filter({ hasText: 'marketplace_purchase' })
  await expect(row.filter({ hasText: 'octo-labs' }).getByText('verified')).toBeVisible()
  const said = mailWordsIn(language)
  const facts = {
    listing: 'Hexlint',
    account: 'octo-labs',
    seller: 'Hexlint',
    plan: team[language],
  }
  const subject = said('kinds.purchase_started.subject', facts)
  const mail = await mailTo(souk, 'omar@octo-labs.example', subject)
  expect(mail.text).toContain(said('kinds.purchase_started.sentence', facts))
})

test('every amount of the preview is what Stripe shows and charges, after leaving and a declined card', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  language,
}) => {
  await connect('nordwind', 'nina')
  await signIn('nina')
  const setup = new SetupPage(page, t)
  const checkout = new CheckoutPage(page)
  const choice = { account: 'nordwind', plan: 3, cycle: 'yearly', country: 'US' } as const
  await setup.open(at(''), 'hexlint', choice)
  const today = await setup.billed('today')
  expect(today).toBe(formatMoney(usd(499_000), language))
  await expect(setup.confirm).toContainText(today)
  await expect(setup.confirm).toContainText('Hexlint')
  await setup.order()
  await page.waitForURL(`${souk.stripe}/c/pay/**`)
  expect(await checkout.button()).toContain(today)
  await checkout.leave()
  await page.waitForURL(/\/listings\/hexlint\/setup\?/)
  await expect(page.getByText(t('setup.canceled.title'))).toBeVisible()
  expect(await setup.billed('today')).toBe(today)
  expect(await purchaseEvents(souk, 'nordwind')).toEqual([])
  await setup.order()
  await page.waitForURL(`${souk.stripe}/c/pay/**`)
  await checkout.pay('declined')
  await checkout.expectDeclined()
  await checkout.pay()
  await page.waitForURL(/\/listings\/hexlint\/setup\/set_/)
  const [newest] = await invoicesOf(souk, 'hexlint')
  expect(newest).toMatchObject({ status: 'paid', total: 499_000, amount_paid: 499_000 })
  const bought = await purchaseEvent(souk, 'nordwind', 'purchased')
  expect(bought).toMatchObject({ billing_cycle: 'yearly', plan: { name: 'Business' } })
  await page.goto(at('/organizations/nordwind/billing'))
  await page.getByRole('link', { name: 'Hexlint', exact: true }).click()
  const invoices = page.getByRole('table', { name: t('purchases.details.invoices') })
  await expect(invoices.getByText(today)).toBeVisible()
  await expect(invoices.getByText(t('purchases.invoice.states.paid'))).toBeVisible()
})

test('tax is shown before paying and is what is charged', async ({
  page,
  at,
  t,
  souk,
  signIn,
  language,
}) => {
  await signIn('opal')
  const setup = new SetupPage(page, t)
  const eur = (amount: number) => formatMoney({ amount, currency: 'eur' }, language)
  const choice = { account: 'opal', plan: 2, cycle: 'monthly', country: 'FR' } as const
  await setup.open(at(''), 'docharbor', choice)
  expect(await setup.billed('tax')).toBe(eur(500))
  expect(await setup.billedNext()).toBe(eur(3000))
  await setup.order()
  await page.waitForURL(`${souk.stripe}/c/pay/**`)
  await new CheckoutPage(page).pay()
  await page.waitForURL(/\/setup\/set_/)
  await setup.expectConfirmedByStripe()
  await page.goto(at('/purchases'))
  await expect(
    page.getByRole('row').filter({ hasText: 'Docharbor' }).getByText(eur(3000)),
  ).toBeVisible()
})

test('two tabs that pay at once make one purchase, and one payment', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
}) => {
  await connect('hexlint', 'hana')
  await signIn('hana')
  const before = await takenBy(souk, 'hexlint')
  const tabs = [page, await page.context().newPage()]
  const choice = { account: 'hexlint', plan: 3, cycle: 'monthly', country: 'US' } as const
  for (const tab of tabs) {
    const setup = new SetupPage(tab, t)
    await setup.open(at(''), 'hexlint', choice)
    await setup.order()
    await tab.waitForURL(`${souk.stripe}/c/pay/**`)
  }
  const press = async (tab: Page) => {
    const button = tab.locator('button.main')
    if (await button.isVisible()) await button.click()
  }
  await Promise.all(tabs.map(press))
  await purchaseEvent(souk, 'hexlint', 'purchased')
  await expect(async () => expect(await takenBy(souk, 'hexlint')).toBe(before + 49_900)).toPass()
  await page.goto(at('/organizations/hexlint/billing'))
  await expect(page.getByRole('row').filter({ hasText: t('purchases.states.active') })).toHaveCount(
    1,
  )
  expect(await purchaseEvents(souk, 'hexlint')).toHaveLength(1)
  await page.goto(at('/listings/hexlint/setup?account=hexlint'))
  await expect(page.getByRole('link', { name: t('setup.plan.manage') })).toBeVisible()
})

test('a seller who cannot take payments sells nothing, and says how to ask', async ({
  page,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('omar')
  await new SetupPage(page, t).open(at(''), 'changelark', { account: 'octo-labs', plan: 2 })
  await expect(
    page.getByText(
      t('setup.plan.refusal.seller_not_ready', {
        seller: 'Pavel Horák',
        email: 'pavel@horak.example',
      }),
    ),
  ).toBeVisible()
  await expect(page.locator('#order')).toHaveCount(0)
})

const wrong: [string, Parameters<SetupPage['open']>[2]][] = [
  ['a plan that does not exist', { account: 'casey', plan: 99 }],
  ['a plan for organizations', { account: 'casey', plan: 3, cycle: 'monthly', country: 'US' }],
  ['no units', { account: 'casey', plan: 2, units: 0, country: 'US' }],
  ['a thousand million units', { account: 'casey', plan: 2, units: 1_000_000_000, country: 'US' }],
  ['units that are no number', { account: 'casey', plan: 2, units: 'many', country: 'US' }],
  ['a country that does not exist', { account: 'casey', plan: 2, units: 1, country: 'QQ' }],
  ['the account of somebody else', { account: 'omar', plan: 2, units: 1, country: 'US' }],
  ['an organization of others', { account: 'nordwind', plan: 3, country: 'US' }],
]

for (const [what, choice] of wrong) {
  test(`an address with ${what} offers nothing to confirm`, async ({ page, at, t, signIn }) => {
    await signIn('casey')
    await new SetupPage(page, t).open(at(''), 'hexlint', choice)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('#order')).toHaveCount(0)
  })
}

/** Changes a hidden field at the very moment it is sent, when the page can no longer put it right. */
async function tamper(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`#order input[name="${name}"]`)
  await field.evaluate((one, text) => {
    const change = () => one.setAttribute('value', text)
    window.addEventListener('submit', change, { capture: true, once: true })
  }, value)
}

test('a form that was tampered with is refused in words and starts nothing', async ({
  page,
  at,
  t,
  signIn,
  souk,
}) => {
  await signIn('casey')
  const setup = new SetupPage(page, t)
  const choice = { account: 'casey', plan: 2, units: 1, country: 'US' } as const
  const field = (name: string) => page.locator(`#order input[name="${name}"]`)
  await setup.open(at(''), 'coverleaf', choice)
  const ofAnother = await field('planId').inputValue()
  for (const [name, value] of [
    ['planId', ofAnother],
    ['planId', 'pln_01JZZZZZZZZZZZZZZZZZZZZZZZ'],
    ['accountId', 'acc_01JZZZZZZZZZZZZZZZZZZZZZZZ'],
    ['units', '-1'],
    ['seenNext', '1'],
  ] as const) {
    await setup.open(at(''), 'hexlint', choice)
    await tamper(page, name, value)
    await setup.order()
    await expect(page.locator('#order').getByRole('alert')).toBeVisible()
    expect(page.url()).toContain(souk.url)
  }
  await page.goto(at('/purchases'))
  await expect(
    page.getByRole('heading', { name: t('purchases.empty.title', { account: 'casey' }) }),
  ).toBeVisible()
})

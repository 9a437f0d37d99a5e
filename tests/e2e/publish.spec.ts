import type { Page } from '@playwright/test'
import type { Instance } from '../support/instance'
import { expect, test } from '../support/journey'
import type { Words } from '../support/words'

/** Fills in what somebody says about themselves, and arrives at the dashboard. */
async function createPublisher(page: Page, t: Words, name: string): Promise<void> {
  const field = (key: 'name' | 'websiteUrl' | 'descriptionEn' | 'contactName') =>
    page.getByLabel(t(`publish.profile.${key}`), { exact: true })
  await field('name').fill(name)
  await field('websiteUrl').fill('https://kelpworks.example')
  await field('descriptionEn').fill('Tools that grow on you.')
  await field('contactName').fill('Somebody Who Decides')
  await page.getByRole('button', { name: t('publish.new.save') }).click()
}

async function acceptAgreement(page: Page, t: Words): Promise<void> {
  await page.getByLabel(t('publish.agreement.tick')).check()
  await page.getByRole('button', { name: t('publish.agreement.accept') }).click()
  await expect(page.getByText(t('publish.agreement.acceptedTitle'))).toBeVisible()
}

/** Adds the record where a registrar would, and has it looked for. */
async function proveDomain(page: Page, t: Words, souk: Instance, domain: string): Promise<void> {
  await page.getByLabel(t('publish.domain.field'), { exact: true }).fill(domain)
  await page.getByRole('button', { name: t('publish.domain.name') }).click()
  const check = page.getByRole('button', { name: t('publish.domain.check') })
  await check.click()
  await expect(page.getByText(t('errors.codes.proof_not_found.message'))).toBeVisible()
  const name = await page.getByLabel(t('publish.domain.recordName'), { exact: true }).inputValue()
  const text = await page.getByLabel(t('publish.domain.recordText'), { exact: true }).inputValue()
  await page.context().request.post(souk.records, { form: { name, text } })
  await check.click()
  await expect(page.getByText(t('publish.domain.provedTitle', { domain }))).toBeVisible()
}

/** Answers Stripe's questions on its page, which ends as it is told to. */
async function throughStripe(page: Page, souk: Instance, outcome: string): Promise<void> {
  await page.waitForURL(`${souk.stripe}/onboarding/**`)
  await page.locator(`button[value="${outcome}"]`).click()
}

test('a new integrator becomes a publisher: profile, agreement, domain, Stripe', async ({
  page,
  at,
  t,
  souk,
  signIn,
  expectAccessible,
}) => {
  await signIn('casey')
  await page.goto(at('/publish'))
  await expect(page.getByRole('heading', { name: t('publish.list.empty') })).toBeVisible()
  await page.getByRole('link', { name: t('publish.list.become') }).click()
  await page.waitForURL(at('/publish/new'))
  await expectAccessible()
  await createPublisher(page, t, 'Casey Brooks')
  await page.waitForURL(at('/publish/casey'))
  await expect(page.getByText(t('publish.checklist.progress', { done: 2, all: 3 }))).toBeVisible()
  await expectAccessible()
  await page.getByRole('link', { name: t('publish.checklist.steps.agreement.action') }).click()
  await page.waitForURL(at('/publish/casey/agreement'))
  await expectAccessible()
  await acceptAgreement(page, t)
  await page.goto(at('/publish/casey/domain'))
  await proveDomain(page, t, souk, 'brooks.example')
  await expectAccessible()
  await page.goto(at('/publish/casey/payments'))
  await page.getByLabel(t('publish.payments.country'), { exact: true }).selectOption('DE')
  await page.getByRole('button', { name: t('publish.payments.begin') }).click()
  await throughStripe(page, souk, 'restricted')
  await expect(page.getByText(t('publish.payments.states.restricted.title'))).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: t('publish.payments.goOn') }).click()
  await throughStripe(page, souk, 'active')
  await expect(page.getByText(t('publish.payments.states.active.title'))).toBeVisible()
  await page.goto(at('/publish/casey'))
  await expect(page.getByRole('heading', { name: t('publish.checklist.title') })).toHaveCount(0)
  await expect(page.getByRole('link', { name: t('publish.listings.new') })).toBeVisible()
})

test('an owner makes their organization a publisher, and lets a colleague write', async ({
  page,
  at,
  t,
  signIn,
  connect,
  newVisitor,
  openRefused,
}) => {
  await connect('kelpworks', 'nina')
  await signIn('casey')
  await openRefused('/publish/kelpworks', 404)
  await signIn('nina')
  await page.goto(at('/publish/new'))
  await page.getByLabel('kelpworks', { exact: true }).check()
  await createPublisher(page, t, 'Kelpworks')
  await page.waitForURL(at('/publish/kelpworks'))
  await page.goto(at('/publish/kelpworks/editors'))
  const login = page.getByLabel(t('publish.editors.field'), { exact: true })
  const invite = page.getByRole('button', { name: t('publish.editors.invite') })
  await login.fill('nobody-at-all-here')
  await invite.click()
  await expect(login).toHaveAttribute('aria-invalid', 'true')
  await login.fill('casey')
  await invite.click()
  await expect(page.getByRole('row').filter({ hasText: 'casey' })).toBeVisible()
  const editor = await newVisitor()
  await signIn('casey', editor)
  await editor.goto(at('/publish/kelpworks'))
  await expect(editor.getByRole('heading', { level: 1, name: 'Kelpworks' })).toBeVisible()
  const payments = editor.getByRole('link', { name: t('publish.nav.payments') })
  await expect(payments).toHaveCount(0)
})

test('a domain of one’s own machine or network is refused at its field', async ({
  page,
  at,
  t,
  signIn,
}) => {
  await signIn('pavel')
  await page.goto(at('/publish/pavel/domain'))
  const field = page.getByLabel(t('publish.domain.field'), { exact: true })
  for (const domain of ['localhost', '127.0.0.1', 'printer.local']) {
    await field.fill(domain)
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: t('publish.domain.name') }).click()
    await answered
    await expect(page.getByText(t('errors.codes.domain_not_public.message'))).toBeVisible()
    await expect(field).toHaveValue(domain)
  }
})

import type { Page } from '@playwright/test'
import { purchaseEvent } from '../support/arrivals'
import { expect, test } from '../support/journey'
import { setWebhook } from '../support/set-webhook'
import type { Words } from '../support/words'

/** A draft of an API integration of hexlint, in the way a publisher begins one; answers its address. */
async function beginDraft(page: Page, at: (path: string) => string, t: Words): Promise<string> {
  await page.goto(at('/publish/hexlint/listings/new/api'))
  await page.getByLabel(t('connect.api.name'), { exact: true }).fill('Plan Trial')
  await page.getByRole('button', { name: t('connect.api.go') }).click()
  await page.waitForURL(/\/listings\/plan-trial/)
  const slug = /\/listings\/([a-z0-9-]+)/.exec(new URL(page.url()).pathname)?.[1]
  return at(`/publish/hexlint/listings/${slug}`)
}

interface Typed {
  model: 'free' | 'flat_rate' | 'per_unit'
  name: string
  month?: string
  trial?: string
  unit?: string
}

async function fillPlan(page: Page, t: Words, plan: Typed): Promise<void> {
  const form = page.getByRole('main')
  await form.getByLabel(t(`planEditor.form.models.${plan.model}`), { exact: true }).check()
  const fill = (field: string, value: string) => form.locator(`#${field}`).fill(value)
  await fill('name', plan.name)
  await fill('description', 'What it gives')
  if (plan.month !== undefined) await fill('monthlyPrice', plan.month)
  if (plan.trial !== undefined) await fill('trialDays', plan.trial)
  if (plan.unit !== undefined) await fill('unitName', plan.unit)
  await page.getByRole('button', { name: t('planEditor.form.save') }).click()
}

test('a publisher writes plans, sees them as buyers will, and hears all five actions of test purchases', async ({
  page,
  at,
  t,
  souk,
  signIn,
  connect,
  expectAccessible,
}) => {
  test.slow()
  await connect('hexlint', 'hana')
  await signIn('hana')
  const listing = await beginDraft(page, at, t)
  await setWebhook(page, listing, souk, t)

  await page.goto(`${listing}/plans`)
  await expect(page.getByText(t('planEditor.empty.title'))).toBeVisible()
  await page.getByRole('link', { name: t('planEditor.add') }).click()
  await fillPlan(page, t, { model: 'flat_rate', name: 'Team', month: '0' })
  const price = page.locator('#monthlyPrice')
  await expect(price).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('#name')).toHaveValue('Team')
  await expectAccessible()
  await price.fill('10')
  const preview = page.getByRole('complementary', { name: t('planEditor.form.preview') })
  await expect(preview).toContainText('Team')
  await expect(preview).toContainText('120')
  await page.getByRole('button', { name: t('planEditor.form.save') }).click()
  await expect(page.getByText(t('planEditor.saved'))).toBeVisible()

  await page.goto(`${listing}/plans/new`)
  const seats: Typed = { model: 'per_unit', name: 'Seats', month: '4', trial: '14', unit: 'seat' }
  await fillPlan(page, t, seats)
  await expect(page.getByText(t('planEditor.saved'))).toBeVisible()
  await page.goto(`${listing}/plans/new`)
  await fillPlan(page, t, { model: 'free', name: 'Basic' })
  await expect(page.getByText(t('planEditor.saved'))).toBeVisible()

  const press = async (name: string) =>
    page.getByRole('button', { name, exact: true }).first().click()
  const move = (step: 'apply' | 'undo' | 'cancel' | 'end') =>
    t('planEditor.tests.named', { action: t(`planEditor.tests.moves.${step}`), account: 'hana' })
  await expectAccessible()
  await press(t('planEditor.tests.start'))
  const started = await purchaseEvent(souk, 'hana', 'purchased')
  expect(started).toMatchObject({ plan: { name: 'Team' }, billing_cycle: 'monthly' })
  await expectAccessible()
  await press(move('cancel'))
  await purchaseEvent(souk, 'hana', 'pending_change')
  await press(move('undo'))
  await purchaseEvent(souk, 'hana', 'pending_change_cancelled')

  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: move('end') }) })
  await row.getByText(t('planEditor.tests.change'), { exact: true }).first().click()
  await row.getByLabel(t('planEditor.tests.plan')).selectOption({ label: 'Seats' })
  await row.getByLabel(t('planEditor.tests.units')).fill('5')
  await row.getByRole('button', { name: t('planEditor.tests.changeNow') }).click()
  const changed = await purchaseEvent(souk, 'hana', 'changed')
  expect(changed).toMatchObject({ plan: { name: 'Seats' }, unit_count: 5 })

  await page.goto(at('/purchases'))
  const mine = page.getByRole('row').filter({ hasText: 'Seats' })
  await expect(mine.getByText(t('purchases.states.test'), { exact: true })).toBeVisible()
  await expectAccessible()

  await page.goto(`${listing}/plans`)
  await press(move('cancel'))
  await purchaseEvent(souk, 'hana', 'pending_change')
  await press(move('apply'))
  await purchaseEvent(souk, 'hana', 'cancelled')
})

test('a draft listing and its plans are nobody else’s to see', async ({
  page,
  at,
  t,
  signIn,
  connect,
  openRefused,
}) => {
  await connect('hexlint', 'hana')
  await signIn('hana')
  const listing = await beginDraft(page, at, t)
  await signIn('omar')
  const path = new URL(listing).pathname.replace(/^\/\w+/, '')
  await openRefused(`${path}/plans`, 404)
  await openRefused(`${path}/plans/new`, 404)
})

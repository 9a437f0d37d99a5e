import { helpTopics } from '@/components/help/help-topics'
import { riskTable } from '@/lib/permissions/rules/risk'
import { expect, test } from '../support/journey'

test('the help page on rights says in tables who may install, and is led to from every page', async ({
  page,
  at,
  t,
  expectAccessible,
}) => {
  await page.goto(at(''))
  await page.getByRole('link', { name: t('layout.whoMayInstall') }).click()
  await page.waitForURL(at('/help/who-may-install'))
  await expect(page.getByRole('heading', { level: 1, name: t('help.rights.title') })).toBeVisible()
  const table = page.getByRole('table', { name: t('help.rights.tables.permissions.title') })
  const owner = table.getByRole('row', { name: t('help.rights.roles.owner.name') }).first()
  await expect(owner.getByText(t('help.rights.answers.install'))).toHaveCount(4)
  const manager = table.getByRole('row', { name: t('help.rights.roles.billing_manager.name') })
  await expect(manager.getByText(t('installs.reasons.billing_manager')).first()).toBeVisible()
  await expect(page.getByText(t('help.rights.known.appManagers'))).toBeVisible()
  await expectAccessible()
})

test('the set-up page leads to the help page on rights', async ({ page, at, t, signIn }) => {
  await signIn('mei')
  await page.goto(at('/listings/hexlint/setup'))
  await page.getByRole('link', { name: t('setup.where.rights') }).click()
  await page.waitForURL(at('/help/who-may-install'))
})

test('a billing manager learns that the role may neither install nor ask', async ({
  page,
  at,
  t,
  signIn,
  connect,
}) => {
  await connect('octo-labs', 'omar')
  await signIn('bruno')
  await page.goto(at('/listings/hexlint/setup'))
  await expect(page.getByText(t('installs.reasons.billing_manager'))).toBeVisible()
})

test('every permission stands with its weights on the help page on grades, also on a phone', async ({
  page,
  at,
  t,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 375, height: 800 })
  await page.goto(at('/help/permissions-risk'))
  const rows = riskTable()
  await expect(
    page.getByRole('heading', { name: t('help.risk.table.title', { count: rows.length }) }),
  ).toBeVisible()
  for (const level of ['repository', 'organization', 'account', 'enterprise'] as const) {
    const table = page.getByRole('table', { name: t(`help.risk.levels.${level}`), exact: true })
    const expected = rows.filter((row) => row.level === level).length
    await expect(table.locator('tbody tr')).toHaveCount(expected)
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wide).toBe(false)
  await expectAccessible()
})

test('every topic of help is reached from the foot of every page, and leads on to the others', async ({
  page,
  at,
  t,
  expectAccessible,
}) => {
  await page.goto(at(''))
  await page.getByRole('link', { name: t('layout.help'), exact: true }).click()
  await page.waitForURL(at('/help'))
  await expectAccessible()
  const main = page.getByRole('main')
  for (const topic of helpTopics) {
    await page.goto(at('/help'))
    await main.getByRole('link', { name: t(`help.topics.${topic}.title`) }).click()
    await page.waitForURL(at(`/help/${topic}`))
    const title = page.getByRole('heading', { level: 1, name: t(`help.topics.${topic}.title`) })
    await expect(title).toBeVisible()
    await expectAccessible()
  }
})

test('a listing leads to what its kind means, and to how buying works', async ({ page, at, t }) => {
  await page.goto(at('/listings/hexlint'))
  const seller = t('help.page.more', { title: t('help.topics.buying.title') })
  await page.getByRole('link', { name: seller }).click()
  await page.waitForURL(at('/help/buying'))
  await page.goto(at('/listings/hexlint'))
  await page.getByText(t('listings.kind.github_app.what')).click()
  const kind = t('help.page.more', { title: t('help.topics.kinds.title') })
  await page.getByRole('link', { name: kind }).click()
  await page.waitForURL(at('/help/kinds'))
})

test('an unknown help topic does not exist', async ({ openRefused, page, t }) => {
  await openRefused('/help/nothing', 404)
  await expect(page.getByText(t('layout.notFound.title')).first()).toBeVisible()
})

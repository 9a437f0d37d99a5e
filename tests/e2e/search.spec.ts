import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey'

const rows = (page: Page) => page.getByRole('article')
const names = (page: Page) => rows(page).getByRole('heading').allInnerTexts()
const firstRow = (page: Page, name: string) =>
  rows(page).first().getByRole('link', { name, exact: true })

test('finds by name, by words of the description and by the beginning of a word', async ({
  page,
  at,
  language,
}) => {
  await page.goto(at('/search?q=Stale+Tide'))
  await expect(firstRow(page, 'Stale Tide')).toBeVisible()
  const words = language === 'en' ? 'CODEOWNERS reviews' : 'CODEOWNERS revues'
  await page.goto(at(`/search?q=${encodeURIComponent(words)}`))
  await expect(firstRow(page, 'Hexlint Owners')).toBeVisible()
  await page.goto(at('/search?q=hexl'))
  // Which of them is first goes by their installations, and other journeys install.
  await expect(rows(page).getByRole('link', { name: 'Hexlint', exact: true })).toBeVisible()
  await expect(rows(page).first().locator('mark').first()).toHaveText(/^hexl/i)
})

test('by keyboard alone: slash, words, enter, tab to the result, enter', async ({ page, at }) => {
  await page.goto(at(''))
  const focused = page.getByRole('combobox').and(page.locator(':focus'))
  // The page may not listen yet at the first stroke.
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(focused).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.keyboard.type('wobble')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?q=wobble$/)
  const link = firstRow(page, 'Wobble')
  await expect(link).toBeVisible()
  for (let presses = 0; presses < 80; presses += 1) {
    if (await link.evaluate((one) => one === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(at('/listings/wobble'))
})

test('filters add up in the address, come off one by one, and survive a reload', async ({
  page,
  at,
  t,
}) => {
  await page.goto(at('/search'))
  const filters = page.getByRole('complementary', { name: t('catalogue.facets.label') })
  const all = await rows(page).count()
  const toggle = (name: string) =>
    filters.getByRole('checkbox', { name: new RegExp(`^${name} \\d`) })
  await toggle(t('listings.kind.oauth_app.name')).click()
  await page.waitForURL(/\?kind=oauth_app$/)
  await toggle(t('catalogue.facets.prices.free')).click()
  await page.waitForURL(/\?kind=oauth_app&price=free$/)
  await expect(async () => expect(await rows(page).count()).toBeLessThan(all)).toPass()
  const found = await names(page)
  await page.reload()
  expect(await names(page)).toEqual(found)
  const on = page.getByRole('list', { name: t('catalogue.facets.on') })
  await on.getByRole('link', { name: t('listings.kind.oauth_app.name') }).click()
  await page.waitForURL(/\?price=free$/)
  await on.getByRole('link', { name: t('catalogue.facets.clear') }).click()
  await page.waitForURL(at('/search'))
  await expect(on).toHaveCount(0)
})

test('the order is in the address, and so is the next page', async ({ page, at, t, language }) => {
  await page.goto(at('/search'))
  await page
    .locator('summary')
    .filter({ hasText: t('catalogue.sort.label') })
    .click()
  await page.getByRole('link', { name: t('catalogue.sort.name'), exact: true }).click()
  await page.waitForURL(/\?sort=name$/)
  await expect(firstRow(page, 'Auditbrook')).toBeVisible()
  const first = await names(page)
  expect(first).toEqual(first.toSorted(new Intl.Collator(language).compare))
  await page.getByRole('link', { name: t('catalogue.pages.next') }).click()
  await page.waitForURL(/\?sort=name&cursor=/)
  await expect(firstRow(page, 'Auditbrook')).toHaveCount(0)
  const second = await names(page)
  expect(second.filter((name) => first.includes(name))).toEqual([])
  expect([...first, ...second]).toHaveLength(40)
  await page.goBack()
  await expect(firstRow(page, 'Auditbrook')).toBeVisible()
  expect(await names(page)).toEqual(first)
})

test('nothing found says what was looked for and leads on', async ({ page, at, t }) => {
  await page.goto(at('/search?q=zzqx&kind=oauth_app'))
  await expect(
    page.getByRole('heading', { name: t('catalogue.empty.titleFor', { query: 'zzqx' }) }),
  ).toBeVisible()
  await page.getByRole('link', { name: t('catalogue.empty.all') }).click()
  await page.waitForURL(at('/search'))
  await expect(rows(page).first()).toBeVisible()
})

test('on a phone the filters are in a drawer whose button says how many are on', async ({
  page,
  at,
  t,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(at('/search?kind=oauth_app&price=free'))
  const filters = page.getByRole('complementary', { name: t('catalogue.facets.label') })
  await expect(filters).toBeHidden()
  await page
    .getByRole('button', { name: new RegExp(`${t('catalogue.facets.label')}\\s*2`) })
    .click()
  await expect(filters).toBeVisible()
  await filters
    .getByRole('checkbox', { name: new RegExp(`^${t('catalogue.facets.trial.yes')}`) })
    .click()
  await page.waitForURL(/trial=yes/)
})

test('S10: what is published in the catalogue is found by searching for it', async ({
  page,
  at,
}) => {
  for (const slug of ['hexlint', 'snipmark', 'hookglass']) {
    await page.goto(at(`/search?q=${slug}`))
    await rows(page).first().getByRole('link').first().click()
    await page.waitForURL(at(`/listings/${slug}`))
  }
})

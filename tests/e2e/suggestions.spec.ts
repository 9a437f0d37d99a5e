import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey'
import type { Words } from '../support/words'

const wobble = (page: Page) => page.getByRole('option', { name: /^Wobble/ })

/** Types until the page listens, and what is typed has its suggestions. */
async function suggest(page: Page, t: Words) {
  const box = page.getByRole('main').getByRole('combobox', { name: t('catalogue.search.label') })
  await expect(async () => {
    await box.fill('')
    await box.pressSequentially('wobb')
    await expect(wobble(page)).toBeVisible({ timeout: 1500 })
  }).toPass()
  return box
}

test('suggestions by keyboard: type, arrow down, enter leads to the listing', async ({
  page,
  at,
  t,
  expectAccessible,
}) => {
  await page.goto(at('/search'))
  const box = await suggest(page, t)
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await box.pressSequentially('l')
  await expect(wobble(page)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(wobble(page)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.waitForURL(at('/listings/wobble'))
})

test('escape closes the suggestions and keeps the words, arrow down brings them back, a second escape clears', async ({
  page,
  at,
  t,
}) => {
  await page.goto(at('/search'))
  const box = await suggest(page, t)
  const said = page.getByRole('main').locator('search [aria-live="polite"]')
  const count = await page.getByRole('option').count()
  await expect(said).toHaveText(
    count === 1
      ? t('catalogue.search.suggestions.one')
      : t('catalogue.search.suggestions.many', { count: String(count) }),
  )
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await expect(said).toBeEmpty()
  await expect(box).toHaveValue('wobb')
  await page.keyboard.press('ArrowDown')
  await expect(wobble(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await expect(box).toBeFocused()
})

test('a suggestion is a link: a right click opens nothing, a middle click a tab, a click the listing', async ({
  page,
  context,
  at,
  t,
}) => {
  await page.goto(at('/search'))
  await suggest(page, t)
  await wobble(page).click({ button: 'right' })
  await expect(wobble(page)).toBeVisible()
  expect(page.url()).toBe(at('/search'))
  const opened = context.waitForEvent('page')
  await wobble(page).click({ button: 'middle' })
  const tab = await opened
  await tab.waitForURL(at('/listings/wobble'))
  await tab.close()
  expect(page.url()).toBe(at('/search'))
  await wobble(page).click()
  await page.waitForURL(at('/listings/wobble'))
})

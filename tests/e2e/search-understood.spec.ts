import { expect, test } from '../support/journey'

test('suggestions by keyboard: type, arrow down, enter leads to the listing', async ({
  page,
  at,
  t,
}) => {
  await page.goto(at('/search'))
  const box = page.getByRole('main').getByRole('combobox', { name: t('catalogue.search.label') })
  await expect(async () => {
    await box.fill('')
    await box.pressSequentially('wobb')
    await expect(page.getByRole('option', { name: /^Wobble/ })).toBeVisible({ timeout: 1500 })
  }).toPass()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await box.pressSequentially('l')
  const option = page.getByRole('option', { name: /^Wobble/ })
  await expect(option).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.waitForURL(at('/listings/wobble'))
})

test('a misspelt search is corrected, says so, and can be searched as written', async ({
  page,
  at,
  t,
}) => {
  await page.goto(at('/search?q=seivelock'))
  await expect(page.getByRole('article').first()).toContainText('Sievelock')
  await expect(page.getByRole('note').locator('strong')).toHaveText('sievelock')
  await page
    .getByRole('link', { name: t('catalogue.understood.exact', { query: 'seivelock' }) })
    .click()
  await page.waitForURL(/exact=yes/)
  await expect(
    page.getByRole('heading', { name: t('catalogue.empty.titleFor', { query: 'seivelock' }) }),
  ).toBeVisible()
})

test('why a listing stands where it stands is said, part by part', async ({ page, at, t }) => {
  await page.goto(at('/search?q=hexlint'))
  const first = page.getByRole('article').first()
  await first.getByText(t('catalogue.reason.summary')).click()
  await expect(first).toContainText(t('catalogue.reason.places.name'))
  await expect(first).toContainText(t('catalogue.reason.parts.thrift'))
})

test('the highest permission, the accounts and the language narrow the search in the address', async ({
  page,
  at,
  t,
}) => {
  await page.goto(at('/search'))
  const filters = page.getByRole('complementary', { name: t('catalogue.facets.label') })
  const toggle = (name: string) => filters.getByRole('link', { name: new RegExp(`^${name} *\\d`) })
  await toggle(t('catalogue.facets.access.read')).click()
  await page.waitForURL(/\?access=read$/)
  await expect(page.getByRole('article').first()).toBeVisible()
  await toggle(t('catalogue.facets.account.organization')).click()
  await page.waitForURL(/\?access=read&account=organization$/)
  await page.goto(at('/search?language=typescript'))
  await expect(page.getByRole('article').filter({ hasText: 'Hexlint' }).first()).toBeVisible()
})

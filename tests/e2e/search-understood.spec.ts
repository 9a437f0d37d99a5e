import { expect, test } from '../support/journey'

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
  const toggle = (name: string) =>
    filters.getByRole('checkbox', { name: new RegExp(`^${name} \\d`) })
  await toggle(t('catalogue.facets.access.read')).click()
  await page.waitForURL(/\?access=read$/)
  await expect(page.getByRole('article').first()).toBeVisible()
  await toggle(t('catalogue.facets.account.organization')).click()
  await page.waitForURL(/\?access=read&account=organization$/)
  await page.goto(at('/search?language=typescript'))
  await expect(page.getByRole('article').filter({ hasText: 'Hexlint' }).first()).toBeVisible()
})

import { expect, test } from '../support/journey'

const widths = [1280, 390]

test('a word without end stays within the page, on a desk and on a phone', async ({ page, at }) => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 })
    for (const query of ['x'.repeat(200), `${'x'.repeat(150)} yyyyy`]) {
      await page.goto(at(`/search?exact=yes&q=${encodeURIComponent(query)}`))
      const heading = page.getByRole('main').getByRole('heading', { level: 2 }).last()
      await expect(heading).toContainText('xxx')
      const overflow = await page.getByRole('main').evaluate((main) => {
        const edge = document.documentElement.clientWidth
        const beyond = (one: Element) => one.getBoundingClientRect().right > edge
        const cut = (one: Element) => one.scrollWidth > one.clientWidth + 1
        return (
          [...main.querySelectorAll('p, a')].filter(beyond).length +
          [...main.querySelectorAll('h1, h2')].filter((one) => beyond(one) || cut(one)).length
        )
      })
      expect(overflow).toBe(0)
    }
  }
})

test('boxes to compare look as if they could be ticked in the dark, and are large enough to touch', async ({
  page,
  at,
  t,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(at('/search?q=hexlint'))
  const box = page.getByLabel(t('compare.chooseLabel', { name: 'Hexlint' }), { exact: true })
  const label = page.locator('label').filter({ has: box })
  await expect(box).toHaveCSS('background-color', 'rgb(13, 17, 23)')
  await expect(box).toHaveCSS('width', '16px')
  expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(24)
  await page.setViewportSize({ width: 390, height: 844 })
  expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await box.check()
  await expect(box).not.toHaveCSS('background-color', 'rgb(13, 17, 23)')
})

test('a filter value is a check box to keyboard and screen reader, and a link still', async ({
  page,
  at,
  t,
  expectAccessible,
}) => {
  await page.goto(at('/search'))
  const filters = page.getByRole('complementary', { name: t('catalogue.facets.label') })
  const value = filters.getByRole('checkbox', {
    name: new RegExp(`^${t('listings.kind.oauth_app.name')} \\d`),
  })
  await expect(value).not.toBeChecked()
  await expect(value).toHaveAttribute('href', /\?kind=oauth_app$/)
  await value.focus()
  await page.keyboard.press('Space')
  await page.waitForURL(/\?kind=oauth_app$/)
  await expect(value).toBeChecked()
  await expect(value).toBeFocused()
  await expect(value).not.toHaveAttribute('aria-current')
  await expectAccessible()
  await page.keyboard.press('Space')
  await page.waitForURL(at('/search'))
  await expect(value).not.toBeChecked()
  await page.goBack()
  await expect(value).toBeChecked()
})

test('where nothing is found there is nothing to filter or sort, but filters come off', async ({
  page,
  at,
  t,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const main = page.getByRole('main')
  const filters = main.getByRole('button', { name: t('catalogue.facets.label') })
  await page.goto(at('/search?exact=yes&q=zzqqxx'))
  await expect(main.getByRole('heading', { level: 2 })).toBeVisible()
  await expect(filters).toHaveCount(0)
  await expect(main.getByText(t('catalogue.sort.label'))).toHaveCount(0)
  await page.goto(at('/search?exact=yes&q=zzqqxx&kind=oauth_app'))
  await expect(filters).toBeVisible()
  const on = page.getByRole('list', { name: t('catalogue.facets.on') })
  await on.getByRole('link', { name: t('listings.kind.oauth_app.name') }).click()
  await page.waitForURL(/q=zzqqxx&exact=yes$/)
})

test('a shared search with a filter that is gone keeps the rest of it', async ({
  page,
  at,
  t,
  watch,
}) => {
  const told = at('/search?error=unknown_filter&field=category&q=hexlint&kind=github_app')
  watch.expectRefusal(told)
  const response = await page.goto(at('/search?q=hexlint&category=nope&kind=github_app'))
  expect(response?.status()).toBe(400)
  expect(page.url()).toBe(told)
  await expect(page).toHaveTitle(new RegExp(`^${t('catalogue.search.title')} ·`))
  await page.getByRole('link', { name: t('catalogue.invalid.withoutFilter') }).click()
  await page.waitForURL(at('/search?q=hexlint&kind=github_app'))
  await expect(page.getByRole('article').first()).toBeVisible()
})

import { expect, test } from '../support/journey'

const catalogue = [
  { path: '/listings/nothing-here', status: 404 },
  { path: '/listings/%3Cscript%3Ealert(1)%3C%2Fscript%3E', status: 404 },
  { path: '/listings/%FF%FE', status: 404 },
  { path: `/listings/${'a'.repeat(3000)}`, status: 404 },
  { path: '/categories/nothing-here', status: 404 },
  { path: '/nothing/here', status: 404 },
  { path: '/search?kind=spaceship', status: 400 },
  { path: '/search?sort=loudest', status: 400 },
  { path: '/search?cursor=bm90aGluZw', status: 400 },
  { path: '/search?per_page=0', status: 422 },
]

for (const { path, status } of catalogue) {
  test(`${path.slice(0, 60)} is answered with ${status}, in words, with a way on`, async ({
    page,
    at,
    openRefused,
  }) => {
    await openRefused(path, status)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
    await main.getByRole('link').first().click()
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
    expect(page.url()).toContain(at(''))
  })
}

test('what is wrong with a search address is named by its field', async ({
  page,
  t,
  openRefused,
}) => {
  await openRefused('/search?kind=spaceship', 400)
  await expect(
    page.getByText(t('catalogue.invalid.unknown_filter', { field: 'kind' })),
  ).toBeVisible()
  await openRefused('/search?cursor=x', 400)
  await expect(
    page.getByText(t('catalogue.invalid.invalid_cursor', { field: 'cursor' })),
  ).toBeVisible()
})

test('markup in the search is text', async ({ page, at }) => {
  const words = '<img src=x onerror=alert(1)>'
  page.on('dialog', (dialog) => {
    throw new Error(`A script ran: ${dialog.message()}`)
  })
  await page.goto(at(`/search?q=${encodeURIComponent(words)}`))
  await expect(page.getByRole('main').getByRole('heading').first()).toContainText(words)
  await expect(page.locator('main img[src="x"]')).toHaveCount(0)
})

test('pages of others are not there: purchases and set-ups of nobody, also for signed-in people', async ({
  signIn,
  openRefused,
}) => {
  await signIn('casey')
  await openRefused('/purchases/pur_01JZZZZZZZZZZZZZZZZZZZZZZZ', 404)
  await openRefused("/purchases/'%20or%201=1", 404)
  await openRefused('/purchases?account=octo-labs', 404)
  await openRefused('/listings/hexlint/setup/set_01JZZZZZZZZZZZZZZZZZZZZZZZ', 404)
  await openRefused('/listings/nothing-here/setup', 404)
})

test('a forged way back from GitHub or Stripe leads nowhere', async ({
  page,
  at,
  souk,
  signIn,
  watch,
}) => {
  await signIn('casey')
  await page.goto(at('/listings/hexlint/setup?checkout=cs_test_forged'))
  await expect(page).toHaveURL(/\/listings\/hexlint\/setup/)
  await expect(page.getByRole('radio', { name: 'casey' })).toBeVisible()
  for (const [query, status] of [
    ['installation_id=999999999&setup_action=install', 404],
    ['installation_id=-1', 422],
    ['installation_id=1%27%20or%201=1', 422],
  ] as const) {
    const url = `${souk.url}/setup?${query}`
    watch.expectRefusal(url)
    const response = await page.goto(url)
    expect(response?.status()).toBe(status)
  }
})

import { hexlint } from '@/prisma/demo/listings/hexlint'
import { snipmark } from '@/prisma/demo/listings/snipmark'
import { ComparePage } from '../support/compare-page'
import { expect, test } from '../support/journey'

test('integrations that are ticked in the search stand side by side', async ({
  page,
  at,
  t,
  language,
  expectAccessible,
}) => {
  await page.goto(at('/search?per_page=50'))
  const compare = new ComparePage(page, t)
  await compare.choose(hexlint.name, snipmark.name)
  expect((await compare.names()).toSorted()).toEqual([hexlint.name, snipmark.name].toSorted())
  await expect(compare.table('permissions').locator('tbody tr')).not.toHaveCount(0)
  await expect(compare.table('scopes').locator('tbody tr')).not.toHaveCount(0)
  await expect(compare.table('scopes')).toContainText(t('compare.byPermissions'))
  await expect(compare.table('plans')).toContainText(hexlint.plans[0]?.name[language] ?? '')
  await expectAccessible()
  await page.getByLabel(t('compare.removeLabel', { name: snipmark.name })).click()
  await expect(page.getByText(t('compare.one'))).toBeVisible()
})

test('the same works without JavaScript, and on a phone', async ({ newVisitor, at, t }) => {
  const page = await newVisitor({
    javaScriptEnabled: false,
    viewport: { width: 375, height: 800 },
  })
  await page.goto(at('/search?per_page=50'))
  const compare = new ComparePage(page, t)
  await compare.choose(hexlint.name, snipmark.name)
  await expect(compare.table('trust')).toBeVisible()
})

test('a listing says how much it asks for, why it is graded so, and what asks for less', async ({
  page,
  at,
  t,
}) => {
  await page.goto(at('/listings/hexlint'))
  const access = page.locator('section#permissions')
  await access.getByRole('link', { name: t('permissions.risk.how') }).click()
  await page.waitForURL(at('/help/permissions-risk'))
  await page.goBack()
  await page.getByRole('link', { name: t('listings.sidebar.compare') }).click()
  await page.waitForURL(/\/compare\?listings=hexlint$/)
  await expect(page.getByText(t('compare.one'))).toBeVisible()
  const add = page.getByRole('group', { name: t('compare.add.legend') })
  await add.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: t('compare.add.button'), exact: true }).click()
  await page.waitForURL(/listings=.*listings=/)
  expect(await new ComparePage(page, t).names()).toHaveLength(2)
})

test('what is not there is left out, and said', async ({ page, at, t }) => {
  await page.goto(at('/compare?listings=hexlint,no-such-thing'))
  await expect(
    page.getByText(t('compare.missing', { count: 1, names: 'no-such-thing' })),
  ).toBeVisible()
  await page.goto(at('/compare'))
  await expect(page.getByText(t('compare.empty.title'))).toBeVisible()
})

test('more than four, and what is no address, are refused with the reason', async ({
  page,
  t,
  openRefused,
}) => {
  await openRefused('/compare?listings=a,b,c,d,e', 400)
  await expect(
    page.getByText(t('errors.codes.too_many_compared.message', { most: 4 })),
  ).toBeVisible()
  await openRefused('/compare?listings=..%2Fx', 422)
  await expect(page.getByText(t('compare.notAnAddress'))).toBeVisible()
})

test('once four are ticked, no fifth can be; an address with five says which, and leads on', async ({
  page,
  at,
  t,
  openRefused,
  expectAccessible,
}) => {
  await page.goto(at('/search?per_page=50'))
  const boxes = page.getByRole('checkbox', { name: new RegExp(t('compare.choose')) })
  const limit = page.getByText(t('compare.chooseFull'))
  await expect(boxes.nth(4)).toBeEnabled()
  await expect(async () => {
    await boxes.first().uncheck()
    for (const index of [0, 1, 2, 3]) await boxes.nth(index).check()
    await expect(limit).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(limit).toBeInViewport()
  await expect(boxes.nth(4)).toBeDisabled()
  // At the end of the list, where the way on covers no row.
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
  await expectAccessible()
  await boxes.first().uncheck()
  await expect(boxes.nth(4)).toBeEnabled()
  await expect(limit).toHaveCount(0)
  const five = ['hexlint', 'snipmark', 'wobble', 'hookglass', 'bomwright']
  await openRefused(`/compare?listings=${[...five, 'no-such-thing']}`, 400)
  const main = page.getByRole('main')
  await expect(main).not.toContainText('no-such-thing')
  await main.getByRole('link', { name: t('compare.removeLabel', { name: 'Wobble' }) }).click()
  await page.waitForURL(at('/compare?listings=hexlint,snipmark,hookglass,bomwright'))
  expect(await new ComparePage(page, t).names()).toHaveLength(4)
})

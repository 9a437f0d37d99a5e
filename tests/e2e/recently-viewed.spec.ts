import { expect, test } from '../support/journey'

test('what was looked at is shown on the home page, is told to nobody, and can be cleared', async ({
  page,
  at,
  t,
  expectAccessible,
}) => {
  await page.goto(at(''))
  const section = page.getByRole('region', { name: t('catalogue.home.recent.title') })
  await expect(section).toHaveCount(0)
  for (const slug of ['hexlint', 'wobble']) {
    await page.goto(at(`/listings/${slug}`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('souk-recent') ?? ''))
      .toContain(slug)
  }
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
  await page.goto(at(''))
  await expect(section.getByRole('link')).toHaveText(['Wobble', 'Hexlint'])
  expect(asked.filter((request) => /wobble|hexlint/.test(request))).toEqual([])
  await expectAccessible()
  await section.getByRole('button', { name: t('catalogue.home.recent.clear') }).click()
  await expect(section).toHaveCount(0)
  await page.reload()
  await expect(section).toHaveCount(0)
})

test('a listing that is gone is forgotten once its address says so', async ({
  page,
  at,
  t,
  watch,
}) => {
  watch.expectRefusal(at('/listings/nothing-here'))
  await page.goto(at('/listings/hexlint'))
  await page.evaluate(() => {
    const views = [
      { slug: 'nothing-here', name: 'Nothing here' },
      { slug: 'hexlint', name: 'Hexlint' },
    ]
    localStorage.setItem('souk-recent', JSON.stringify(views))
  })
  await page.goto(at(''))
  const section = page.getByRole('region', { name: t('catalogue.home.recent.title') })
  await section.getByRole('link', { name: 'Nothing here' }).click()
  await expect(page.getByText(t('layout.notFound.title')).first()).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('souk-recent') ?? ''))
    .not.toContain('nothing-here')
  await page.goto(at(''))
  await expect(section.getByRole('link')).toHaveText(['Hexlint'])
})

import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, test } from '../support/journey'
import type { Words } from '../support/words'

const path = '/publish/pavel/listings/changelark'
const api = '/api/publish/pavel/changelark'

const field = (page: Page, name: string): Locator => page.locator(`[id="field-${name}"]`)
const introduction = (page: Page) => field(page, 'text.en.introduction')
const status = (page: Page) => page.locator('[data-status] [role="status"]').first()

async function expectSaved(page: Page, t: Words): Promise<void> {
  await expect(status(page)).toHaveText(t('editor.status.saved'))
}

/** Writes a field and waits until the server has it. */
async function write(page: Page, t: Words, name: string, text: string): Promise<void> {
  const saved = page.waitForResponse((response) => response.url().endsWith(`${api}/fields`))
  await field(page, name).fill(text)
  expect((await saved).ok()).toBe(true)
  await expectSaved(page, t)
}

const picture = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()

const png = (buffer: Buffer) => ({ name: 'image.png', mimeType: 'image/png', buffer })

test('an integrator writes, sees the page that comes of it, and takes back what is not wanted', async ({
  page,
  at,
  t,
  signIn,
  expectAccessible,
  watch,
  souk,
}) => {
  await signIn('pavel')
  await page.goto(at(path))
  const preview = page.getByRole('region', { name: t('editor.preview'), exact: true }).first()
  const before = await introduction(page).inputValue()
  await write(
    page,
    t,
    'text.en.introduction',
    'Changelark writes the change log that nobody has time for.',
  )
  await write(
    page,
    t,
    'text.fr.introduction',
    'Changelark écrit le journal pour lequel on n’a jamais le temps.',
  )
  await expect(preview).toContainText(/that nobody has time for|on n’a jamais le temps/)
  await expectAccessible()

  await page.reload()
  await expect(introduction(page)).toHaveValue(/that nobody has time for/)
  await page
    .locator('summary', { hasText: t('editor.published.differs') })
    .first()
    .click()
  await page
    .getByRole('button', {
      name: `${t('editor.published.restore')}: ${t('editor.fields.introduction')}`,
      exact: true,
    })
    .click()
  await expect(introduction(page)).toHaveValue(before)

  watch.expectRefusal(`${souk.url}${api}/fields`)
  await field(page, 'links.documentation').fill('javascript:alert(1)')
  await expect(page.getByText(t('errors.codes.link_refused.message'))).toBeVisible()
  await expect(status(page)).toHaveText(t('editor.status.refused', { count: '1' }))
  await write(page, t, 'links.documentation', 'https://horak.example/docs')

  await page.getByRole('link', { name: t('editor.openPreview') }).click()
  await expect(page.getByText(t('editor.previewPage.bar'))).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Changelark')
  await expectAccessible()
})

test('two who write the same field see both texts and choose, and a colleague’s text shows up', async ({
  page,
  newVisitor,
  at,
  t,
  signIn,
}) => {
  await signIn('pavel')
  const other = await newVisitor()
  await signIn('pavel', other)
  await page.goto(at(path))
  await other.goto(at(path))
  await write(page, t, 'text.en.shortDescription', 'Change logs that write themselves')
  await field(other, 'text.en.shortDescription').fill('Change logs from pull requests')
  const conflict = other.getByRole('alert').filter({ hasText: 'pavel' })
  await expect(conflict).toContainText('Change logs that write themselves')
  await expect(conflict).toContainText('Change logs from pull requests')
  await conflict.getByRole('button', { name: t('editor.conflict.keepMine') }).click()
  await expectSaved(other, t)
  await expect(field(page, 'text.en.shortDescription')).toHaveValue(
    'Change logs from pull requests',
    { timeout: 20_000 },
  )
})

test('what is written without a network survives a page that dies', async ({
  page,
  context,
  at,
  t,
  signIn,
  watch,
  souk,
}) => {
  await signIn('pavel')
  await page.goto(at(path))
  await expectSaved(page, t)
  await page.waitForLoadState('networkidle')
  const asked = [`${api}/fields`, `${api}/draft`, '/api/viewer']
  for (const address of asked) watch.expectRefusal(souk.url + address)
  await context.setOffline(true)
  await field(page, 'text.en.description').fill('### Kept\n\nWritten on a train.')
  await expect(status(page)).toHaveText(t('editor.status.offline'))
  const died = page.waitForEvent('crash')
  const devtools = await context.newCDPSession(page)
  // A page that dies answers no more.
  devtools.send('Page.crash').catch(() => undefined)
  await died
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(at(path))
  await expect(field(again, 'text.en.description')).toHaveValue(/Written on a train/)
  await expect(again.getByText(t('editor.status.restored'))).toBeVisible()
  await expectSaved(again, t)
})

test('images are checked, shown and put in order with the keyboard', async ({
  page,
  at,
  t,
  signIn,
  watch,
  souk,
}) => {
  await signIn('pavel')
  await page.goto(at(path))
  const upload = (role: string) => page.locator(`#upload-${role}`)
  watch.expectRefusal(`${souk.url}${api}/assets?role=logo`)
  watch.expectRefusal(`${souk.url}${api}/assets?role=screenshot`)
  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  await upload('logo').setInputFiles(png(Buffer.from(script)))
  await expect(page.getByText(t('errors.codes.image_type.message'))).toBeVisible()
  await upload('logo').setInputFiles(png(await picture(400, 300, '#123456')))
  await expect(page.getByText(t('errors.codes.image_type.message'))).toBeHidden()

  const tiles = page.locator('ol > li[draggable]')
  const images = tiles.getByRole('img')
  const shot = async (width: number, background: string) =>
    upload('screenshot').setInputFiles(png(await picture(width, 600, background)))
  await shot(1200, '#123456')
  await expect(tiles).toHaveCount(1)
  await shot(1300, '#abcdef')
  await expect(page.locator('#upload-screenshot-wrong')).not.toBeEmpty()
  await shot(1200, '#abcdef')
  await expect(tiles).toHaveCount(2)

  const last = (await images.last().getAttribute('src')) ?? ''
  const earlier = t('editor.images.earlier', { number: '2' })
  await page.getByRole('button', { name: earlier }).focus()
  await page.keyboard.press('Enter')
  await expect(images.first()).toHaveAttribute('src', last)
  await tiles.first().dragTo(tiles.last())
  await expect(images.last()).toHaveAttribute('src', last)
  await page.getByRole('button', { name: t('editor.images.remove', { number: '2' }) }).click()
  await expect(tiles).toHaveCount(1)
})

test('the editor works without JavaScript: a part is saved by its button, an image by its form', async ({
  newVisitor,
  at,
  t,
  signIn,
}) => {
  const page = await newVisitor({ javaScriptEnabled: false })
  await signIn('pavel', page)
  await page.goto(at(path))
  const text = page.locator('#part-text')
  await introduction(page).fill('Written without a script.')
  await text.getByRole('button', { name: t('editor.save') }).click()
  await expect(page.getByText(t('editor.savedSection'), { exact: true })).toBeVisible()
  await page.goto(at(path))
  await expect(introduction(page)).toHaveValue('Written without a script.')

  await introduction(page).fill('x'.repeat(501))
  await text.getByRole('button', { name: t('editor.save') }).click()
  const tooLong = t('errors.codes.text_too_long.message', { max: '500' })
  await expect(page.getByText(tooLong).first()).toBeVisible()
  await expect(introduction(page)).toHaveValue('x'.repeat(501))

  await page.goto(at(path))
  await page.locator('#upload-logo').setInputFiles(png(await picture(100, 100, '#123456')))
  const images = page.locator('#part-images')
  await images
    .getByRole('button', { name: t('editor.images.upload') })
    .first()
    .click()
  const small = t('errors.codes.image_too_small.message', { width: '100', height: '100' })
  await expect(page.getByText(small)).toBeVisible()
})

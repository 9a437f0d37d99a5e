import { describeError } from '@/lib/core/describe-error'
import { mailTo } from '../support/arrivals'
import { expect, test } from '../support/journey'
import { OperatorPage } from '../support/operator-page'

/** A name that an earlier attempt did not take. */
const fresh = (name: string) => `${name} ${Date.now().toString(36)}`

test('the operator features listings in an order, and the home page begins with them', async ({
  page,
  at,
  t,
  signIn,
  expectAccessible,
}) => {
  await signIn('opal')
  const operator = new OperatorPage(page, at(''), t)
  await operator.open('/featured')
  await expectAccessible()
  const list = page.getByRole('list', { name: t('reviews.operator.featured.order') })
  const names = list.getByRole('link')
  const button = (key: 'up' | 'down' | 'remove' | 'addNamed', name: string) =>
    page.getByRole('button', { name: t(`reviews.operator.featured.${key}`, { name }), exact: true })
  const [first = '', second = '', ...rest] = await names.allTextContents()
  await button('down', first).click()
  await expect(names).toHaveText([second, first, ...rest])
  await button('remove', second).click()
  await expect(names).toHaveText([first, ...rest])
  await page.getByLabel(t('reviews.operator.featured.search'), { exact: true }).fill('wobble')
  await page.getByRole('button', { name: t('reviews.operator.featured.find') }).click()
  await page.waitForURL(/q=wobble/)
  await button('addNamed', 'Wobble').click()
  await expect(names).toHaveText([first, ...rest, 'Wobble'])
  const items = list.getByRole('listitem')
  await items.last().dragTo(items.first())
  await expect(names).toHaveText(['Wobble', first, ...rest])
  await expect(async () => {
    await page.goto(at(''))
    const section = page.locator('section').filter({
      has: page.getByRole('heading', { name: t('catalogue.home.featured'), exact: true }),
    })
    const cards = await section.getByRole('heading', { level: 3 }).allTextContents()
    expect(cards[0]).toBe('Wobble')
  }).toPass({ timeout: 20_000 })
})

test('the operator adds, renames, moves and removes a category, and sets the fee', async ({
  page,
  at,
  t,
  signIn,
  expectAccessible,
}) => {
  await signIn('opal')
  const operator = new OperatorPage(page, at(''), t)
  await operator.open('/categories')
  await expectAccessible()
  const name = fresh('Tides')
  await page.locator('summary', { hasText: t('reviews.operator.categories.add') }).click()
  for (const [field, text] of Object.entries({
    nameEn: name,
    nameFr: name,
    descriptionEn: 'All about tides.',
    descriptionFr: 'Tout sur les marées.',
  })) {
    await page.locator(`#new-${field}`).fill(text)
  }
  await page
    .getByRole('button', { name: t('reviews.operator.categories.addButton'), exact: true })
    .click()
  const heading = page.getByRole('heading', { level: 2, name, exact: true })
  await expect(heading).toBeVisible()
  const headings = page.getByRole('main').getByRole('heading', { level: 2 })
  const place = async () => (await headings.allTextContents()).indexOf(name)
  const before = await place()
  const named = (key: 'up' | 'remove') =>
    page.getByRole('button', { name: t(`reviews.operator.categories.${key}`, { name }) })
  await named('up').click()
  await expect(async () => expect(await place()).toBe(before - 1)).toPass()
  await named('remove').click()
  await expect(heading).toHaveCount(0)

  await operator.open('/settings')
  await expectAccessible()
  const fee = page.getByLabel(t('reviews.operator.settings.fee'), { exact: true })
  const save = page.getByRole('button', { name: t('reviews.operator.settings.save') })
  const was = await fee.inputValue()
  await fee.fill('101')
  await save.click()
  await expect(fee).toHaveAttribute('aria-invalid', 'true')
  await fee.fill('2.5')
  await save.click()
  await expect(page.getByText(t('reviews.operator.settings.saved'))).toBeVisible()
  await fee.fill(was)
  await save.click()
  await expect(fee).toHaveValue(was)
})

test('the operator makes a collection, orders it by keyboard and publishes it; others find neither form nor draft', async ({
  page,
  at,
  t,
  signIn,
  newVisitor,
  expectAccessible,
}) => {
  await signIn('opal')
  const operator = new OperatorPage(page, at(''), t)
  await operator.open('/collections')
  await expectAccessible()
  const slug = `tides-${Date.now()}`
  const title = fresh('Tides')
  await operator.makeCollection(slug, title)
  for (const name of ['Wobble', 'Hexlint']) {
    await page.getByLabel(t('collections.listings.search'), { exact: true }).fill(name)
    await page.getByRole('button', { name: t('collections.listings.find') }).click()
    await page.waitForURL(new RegExp(`q=${name}`))
    const add = t('collections.listings.addNamed', { name })
    await page.getByRole('button', { name: add, exact: true }).click()
  }
  const names = page.getByRole('list', { name: t('collections.listings.order') }).getByRole('link')
  await expect(names).toHaveText(['Wobble', 'Hexlint'])
  const up = page.getByRole('button', { name: t('collections.listings.up', { name: 'Hexlint' }) })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(names).toHaveText(['Hexlint', 'Wobble'])
  await expectAccessible()

  const visitor = await newVisitor()
  expect((await visitor.request.get(at(`/collections/${slug}`))).status()).toBe(404)
  await page.getByRole('button', { name: t('collections.operator.publish'), exact: true }).click()
  await expect(page.getByText(t('collections.operator.saved')).first()).toBeVisible()
  await expect(async () => {
    await visitor.goto(at(''))
    await visitor.getByRole('link', { name: title, exact: true }).click({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await visitor.waitForURL(at(`/collections/${slug}`))
  const cards = visitor.getByRole('main').getByRole('heading', { level: 3 })
  await expect(cards).toHaveText(['Hexlint', 'Wobble'])
  await expectAccessible(visitor)
  await visitor.goto(at(`/operator/collections/${slug}`))
  await expect(visitor).not.toHaveURL(at(`/operator/collections/${slug}`))

  await page.getByText(t('collections.operator.remove'), { exact: true }).click()
  await page.getByRole('button', { name: t('collections.operator.removeNamed', { title }) }).click()
  await page.waitForURL(at('/operator/collections'))
})

test('whoever fills a collection by keyboard stays in its lists, and cannot publish an empty one', async ({
  page,
  at,
  t,
  language,
  signIn,
}) => {
  await signIn('opal')
  const operator = new OperatorPage(page, at(''), t)
  await operator.open('/collections')
  await operator.makeCollection(`reefs-${Date.now()}`, fresh('Reefs'))
  await page.getByRole('button', { name: t('collections.operator.publish'), exact: true }).click()
  const { message } = describeError({ code: 'collection_empty' }, language)
  await expect(page.getByRole('alert').filter({ hasText: message })).toBeVisible()

  const choices = page.getByRole('list', { name: t('collections.listings.choose') })
  const [first = '', second = ''] = await choices.getByRole('link').allTextContents()
  const button = (key: 'addNamed' | 'down' | 'up' | 'remove', name: string) =>
    page.getByRole('button', { name: t(`collections.listings.${key}`, { name }), exact: true })
  await button('addNamed', first).press('Enter')
  await expect(button('addNamed', second)).toBeFocused()
  await page.keyboard.press('Enter')
  const order = page.getByRole('list', { name: t('collections.listings.order') }).getByRole('link')
  await expect(order).toHaveText([first, second])
  await button('up', second).press('Enter')
  await expect(order).toHaveText([second, first])
  await expect(button('down', second)).toBeFocused()
  await button('remove', second).press('Enter')
  await expect(button('remove', first)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: t('collections.listings.order') })).toBeFocused()
})

test('a report of a listing reaches the operator, whose answer reaches whoever wrote it', async ({
  page,
  at,
  t,
  souk,
  signIn,
  newVisitor,
  expectAccessible,
}) => {
  await signIn('maxime')
  await page.goto(at('/listings/wobble/report'))
  await expectAccessible()
  const text = fresh('The page says that it is free, and it is not')
  await page.getByLabel(t('reviews.report.text'), { exact: true }).fill(text)
  await page.getByRole('button', { name: t('reviews.report.send') }).click()
  await expect(page.getByText(t('reviews.report.sent'))).toBeVisible()
  const visitor = await newVisitor()
  await signIn('opal', visitor)
  const operator = new OperatorPage(visitor, at(''), t)
  await operator.open('/reports')
  await expectAccessible(visitor)
  const card = visitor.getByRole('article').filter({ hasText: text })
  const answer = fresh('The page now says what is free')
  await card.getByLabel(t('reviews.operator.reports.answer'), { exact: true }).fill(answer)
  await card.getByRole('button', { name: t('reviews.operator.reports.close') }).click()
  await expect(card).toHaveCount(0)
  await operator.open('/reports?state=closed')
  await expect(visitor.getByRole('article').filter({ hasText: answer })).toBeVisible()
  await expectAccessible(visitor)
  const told = await mailTo(souk, 'maxime@octo-labs.example', /Wobble/)
  expect(told.text).toContain(answer)
  for (const path of [
    '',
    '/featured',
    '/collections',
    '/categories',
    '/reports',
    '/settings',
    '/listings',
  ]) {
    const response = await page.context().request.get(at(`/operator${path}`))
    expect(response.status()).toBe(404)
  }
})

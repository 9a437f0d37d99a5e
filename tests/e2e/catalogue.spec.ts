import type { Page } from '@playwright/test'
import { hexlint } from '@/prisma/demo/listings/hexlint'
import { hookglass } from '@/prisma/demo/listings/hookglass'
import { snipmark } from '@/prisma/demo/listings/snipmark'
import { expect, test } from '../support/journey'

const kinds = ['github_app', 'oauth_app', 'api_integration'] as const

/** One listing of each kind. */
const examples = { github_app: hexlint, oauth_app: snipmark, api_integration: hookglass }

const access = (page: Page) => page.locator('section#permissions')

test('the home page leads to featured listings, categories and everything new', async ({
  page,
  at,
  t,
}) => {
  await page.goto(at(''))
  await expect(
    page.getByRole('heading', { level: 1, name: t('catalogue.home.title') }),
  ).toBeVisible()
  const featured = page.locator('section', {
    has: page.getByRole('heading', { name: t('catalogue.home.featured') }),
  })
  await expect(featured.getByRole('article')).toHaveCount(3)
  await expect(featured.getByRole('link', { name: hexlint.name, exact: true })).toBeVisible()
  const categories = page.getByRole('navigation', { name: t('catalogue.home.categories') })
  await categories.getByRole('link').first().click()
  await page.waitForURL(at('/categories/**'))
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('a category page leads to the same category in the search, filtered', async ({
  page,
  at,
  t,
}) => {
  await page.goto(at('/categories/security'))
  await expect(page.getByRole('article')).not.toHaveCount(0)
  await page.getByRole('link', { name: t('catalogue.category.filter') }).click()
  await page.waitForURL(/\/search\?category=security/)
  await expect(page.getByRole('list', { name: t('catalogue.facets.on') })).toBeVisible()
})

test('a listing page shows what it does, who sells it, its plans and its links', async ({
  page,
  at,
  t,
  language,
}) => {
  await page.goto(at('/listings/hexlint'))
  await expect(page).toHaveTitle(/Hexlint/)
  await expect(page.getByText(hexlint.text[language].introduction)).toBeVisible()
  for (const plan of hexlint.plans) {
    await expect(
      page.getByRole('heading', { name: plan.name[language], exact: true }),
    ).toBeVisible()
  }
  const about = page.getByRole('complementary', { name: t('listings.sidebar.label') })
  await expect(about.getByText(t('listings.sidebar.soldBy', { seller: 'Hexlint' }))).toBeVisible()
  for (const [name, href] of [
    [t('listings.links.privacy'), hexlint.links.privacy],
    [t('listings.links.terms'), hexlint.links.terms],
  ] as const) {
    await expect(about.getByRole('link', { name, exact: true })).toHaveAttribute('href', href)
  }
  await expect(page.getByRole('link', { name: t('listings.action.setUp') })).toHaveAttribute(
    'href',
    /\/listings\/hexlint\/setup$/,
  )
})

test('screenshots open large and go on by keyboard', async ({ page, at, t, language }) => {
  await page.goto(at('/listings/hexlint'))
  const [first, second] = hexlint.screenshots
  const caption = first?.caption[language] ?? ''
  const link = page.getByRole('link', { name: t('listings.screenshots.open', { caption }) })
  // Before React listens, a screenshot opens as a picture of its own.
  const isListening = () =>
    link.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')))
  await expect.poll(isListening).toBe(true)
  await link.click()
  const viewer = page.getByRole('dialog')
  await expect(viewer.getByText(caption)).toBeVisible()
  if (second) {
    await page.keyboard.press('ArrowRight')
    await expect(viewer.getByText(second.caption[language])).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
})

test('S4: a GitHub App shows each permission with its level and reason before anything is granted', async ({
  page,
  at,
  t,
  language,
}) => {
  await page.goto(at('/listings/hexlint-owners'))
  const section = access(page)
  for (const level of ['repository', 'organization'] as const) {
    await expect(section.getByText(t(`permissions.levels.${level}.title`))).toBeVisible()
  }
  await page.goto(at('/listings/hexlint'))
  const asked = hexlint.app?.permissions ?? []
  expect(asked.length).toBeGreaterThan(2)
  for (const { reason, access: level } of asked) {
    const item = section.getByRole('listitem').filter({ hasText: reason[language] })
    await expect(item).toBeVisible()
    await expect(item.getByText(t(`permissions.access.${level}`), { exact: true })).toBeVisible()
  }
})

test('S6: each listing explains its kind, and the three explanations differ', async ({
  page,
  at,
  t,
}) => {
  for (const kind of kinds) {
    await page.goto(at(`/listings/${examples[kind].slug}`))
    const section = access(page)
    await expect(section.getByText(t(`listings.kind.${kind}.summary`))).toBeVisible()
    await section.getByText(t(`listings.kind.${kind}.what`)).click()
    for (const part of ['first', 'second', 'third'] as const) {
      await expect(section.getByText(t(`listings.kind.${kind}.details.${part}`))).toBeVisible()
    }
    for (const other of kinds.filter((one) => one !== kind)) {
      await expect(section.getByText(t(`listings.kind.${other}.summary`))).toHaveCount(0)
    }
  }
})

test('S11: GitHub Apps and OAuth Apps stand side by side, each saying which it is', async ({
  page,
  at,
  t,
}) => {
  await page.goto(at('/search?kind=github_app&kind=oauth_app&per_page=100'))
  const rows = page.getByRole('article')
  const withKind = (kind: (typeof kinds)[number]) =>
    rows.filter({ has: page.getByText(t(`listings.kind.${kind}.name`), { exact: true }) })
  const apps = await withKind('github_app').count()
  const oauth = await withKind('oauth_app').count()
  expect(apps).toBeGreaterThan(5)
  expect(oauth).toBeGreaterThan(5)
  expect(apps + oauth).toBe(await rows.count())
  await expect(withKind('api_integration')).toHaveCount(0)
})

test('an OAuth App lists its scopes with reasons, an API integration its calls and steps', async ({
  page,
  at,
  t,
  language,
}) => {
  await page.goto(at('/listings/snipmark'))
  for (const { name, reason } of snipmark.oauth?.scopes ?? []) {
    await expect(access(page).getByText(name, { exact: true })).toBeVisible()
    await expect(access(page).getByText(reason[language])).toBeVisible()
  }
  await page.goto(at('/listings/hookglass'))
  for (const part of ['calls', 'needs', 'steps'] as const) {
    await expect(
      access(page).getByRole('heading', { name: t(`listings.api.${part}`) }),
    ).toBeVisible()
  }
  for (const step of hookglass.api?.setup ?? []) {
    await expect(access(page).getByText(step[language])).toBeVisible()
  }
})

test('the language menu keeps the page, its search and its place', async ({
  page,
  at,
  t,
  language,
}) => {
  const other = language === 'en' ? 'fr' : 'en'
  await page.goto(at('/search?q=review&kind=github_app'))
  await page.getByLabel(t('layout.language'), { exact: true }).click()
  await page.getByRole('link', { name: t(`layout.languages.${other}`), exact: true }).click()
  await page.waitForURL(new RegExp(`/${other}/search\\?q=review&kind=github_app$`))
  await expect(page.locator('html')).toHaveAttribute('lang', other)
})

test('the chosen theme is there before the first paint of the next page', async ({
  page,
  at,
  t,
}) => {
  await page.goto(at(''))
  await page.getByLabel(t('layout.theme'), { exact: true }).click()
  await page.getByRole('button', { name: t('layout.themes.dark') }).click()
  await page.goto(at('/listings/hexlint'))
  await expect(page.locator('html')).toHaveAttribute('data-color-mode', 'dark')
  const background = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  )
  expect(background).toBe('rgb(13, 17, 23)')
})

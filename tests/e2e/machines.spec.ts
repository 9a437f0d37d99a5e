import { hexlint } from '@/prisma/demo/listings/hexlint'
import { expect, test } from '../support/journey'
import { readHead } from '../support/page-head'
import { childrenOf, readXml, textOf } from '../support/xml'

const publicPages = ['', '/search', '/categories/security', '/listings/hexlint', '/help/kinds']

for (const path of publicPages) {
  test(`the page ${path || '/'} names itself, its languages and its picture, and all of them are there`, async ({
    page,
    at,
    souk,
  }) => {
    await page.goto(at(path))
    const { canonical, languages, image, robots } = await readHead(page)
    expect(canonical).toBe(at(path))
    expect(robots).toBeNull()
    expect(languages).toEqual({
      en: `${souk.url}/en${path}`,
      fr: `${souk.url}/fr${path}`,
      'x-default': path === '' ? expect.stringMatching(/\/?$/) : `${souk.url}/en${path}`,
    })
    for (const address of [...Object.values(languages), image ?? '']) {
      expect((await page.request.get(address)).status(), address).toBe(200)
    }
  })
}

test('what others looked for is not to be found elsewhere', async ({ page, at }) => {
  await page.goto(at('/search?q=ci&kind=github_app'))
  const { canonical, robots } = await readHead(page)
  expect(canonical).toBe(at('/search?q=ci&kind=github_app'))
  expect(robots).toContain('noindex')
})

test('the home page says how to search, a category what it holds, a listing what it offers', async ({
  page,
  at,
  language,
}) => {
  await page.goto(at(''))
  expect((await readHead(page)).things.WebSite).toMatchObject({ inLanguage: language })
  await page.goto(at('/categories/code-quality'))
  const category = await readHead(page)
  expect(category.things.CollectionPage).toMatchObject({
    mainEntity: { itemListElement: expect.arrayContaining([expect.anything()]) },
  })
  expect(category.things).toHaveProperty('BreadcrumbList')
  await page.goto(at('/listings/hexlint'))
  expect((await readHead(page)).things.SoftwareApplication).toMatchObject({
    name: hexlint.name,
    description: hexlint.text[language].shortDescription,
    offers: expect.arrayContaining([expect.objectContaining({ '@type': 'Offer' })]),
  })
})

test('a listing is also there in Markdown, and its picture as it is shared', async ({
  page,
  at,
  language,
}) => {
  await page.goto(at('/listings/hexlint'))
  const { types, image } = await readHead(page)
  expect(types['text/markdown']).toBe(at('/listings/hexlint.md'))
  const markdown = await page.request.get(at('/listings/hexlint.md'))
  expect(markdown.headers()['content-type']).toBe('text/markdown; charset=utf-8')
  const text = await markdown.text()
  expect(text).toContain(`# ${hexlint.name}\n`)
  expect(text).toContain(hexlint.text[language].shortDescription)
  expect(image).toContain(at('/listings/hexlint.png?v='))
  const picture = await page.request.get(image ?? '')
  expect(picture.headers()['content-type']).toBe('image/png')
  expect((await picture.body()).length).toBeGreaterThan(5000)
})

test('the home page and each category lead to a feed of what is new', async ({ page, at }) => {
  for (const path of ['', '/categories/security']) {
    await page.goto(at(path))
    const address = (await readHead(page)).types['application/atom+xml'] ?? ''
    expect(address).toBe(at(`${path}/feed.atom`))
    const response = await page.request.get(address)
    const entries = childrenOf(readXml(await response.text()), 'entry')
    expect(entries.length).toBeGreaterThan(1)
    const dates = entries.map((entry) => textOf(entry, 'published') ?? '')
    expect(dates).toEqual(dates.toSorted().toReversed())
    const headers = { 'If-None-Match': response.headers().etag ?? '' }
    expect((await page.request.get(address, { headers })).status()).toBe(304)
  }
})

test('search engines find every listing from robots.txt on, and nothing that is not there', async ({
  page,
  souk,
  at,
}) => {
  const robots = await (await page.request.get(`${souk.url}/robots.txt`)).text()
  const [, index = ''] = /^Sitemap: (.*)$/m.exec(robots) ?? []
  const locations = async (address: string, name: string) => {
    const root = readXml(await (await page.request.get(address)).text())
    return childrenOf(root, name).map((each) => textOf(each, 'loc') ?? '')
  }
  const parts = await locations(index, 'sitemap')
  const found: string[] = []
  for (const part of parts) found.push(...(await locations(part, 'url')))
  const some = ['', '/listings/hexlint', '/collections/first-steps', '/help'].map(at)
  expect(found).toEqual(expect.arrayContaining(some))
  expect(new Set(found).size).toBe(found.length)
  const inLanguage = found.filter((address) => address.startsWith(at('/')))
  for (const address of inLanguage.filter((_, place) => place % 7 === 0)) {
    expect((await page.request.get(address)).status(), address).toBe(200)
  }
})

test('language models are told what this place is, and where', async ({ page, souk, language }) => {
  const path = language === 'en' ? '/llms.txt' : '/fr/llms.txt'
  const text = await (await page.request.get(souk.url + path)).text()
  expect(text).toMatch(/^# Souk\n/)
  for (const [, address = ''] of text.matchAll(/\]\((http[^)]+)\)/g)) {
    expect((await page.request.get(address)).status(), address).toBe(200)
  }
})

test('an address that is not there is a 404 for programs too', async ({ page, souk, at }) => {
  for (const address of [
    at('/listings/nothing-here.md'),
    at('/listings/nothing-here.png'),
    at('/categories/nothing-here/feed.atom'),
    `${souk.url}/sitemaps/listings-999999.xml`,
    `${souk.url}/de/feed.atom`,
  ]) {
    const response = await page.request.get(address)
    expect(response.status(), address).toBe(404)
    expect((await response.json()).error.code).toBe('not_found')
  }
})

import type { Page } from '@playwright/test'

/** What the head of a page says to programs. */
export interface PageHead {
  canonical: string | null
  /** Addresses by language. */
  languages: Record<string, string>
  /** Addresses by type. */
  types: Record<string, string>
  image: string | null
  robots: string | null
  /** What the page says for search engines, by type. */
  things: Record<string, Record<string, unknown>>
}

function isThing(value: unknown): value is Record<string, unknown> & { '@type': string } {
  return typeof value === 'object' && value !== null && '@type' in value
}

async function pairsOf(page: Page, name: 'hreflang' | 'type'): Promise<Record<string, string>> {
  const links = await page.locator(`link[rel="alternate"][${name}]`).all()
  const pairs = links.map(async (link) => [
    (await link.getAttribute(name)) ?? '',
    (await link.getAttribute('href')) ?? '',
  ])
  return Object.fromEntries(await Promise.all(pairs))
}

async function thingsOf(page: Page): Promise<PageHead['things']> {
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents()
  const things = scripts.flatMap((text): unknown[] => JSON.parse(text)['@graph'])
  return Object.fromEntries(things.filter(isThing).map((thing) => [thing['@type'], thing]))
}

/** The content of an element of the head; null where there is none. */
async function readOne(page: Page, selector: string, name: string): Promise<string | null> {
  const found = page.locator(selector)
  return (await found.count()) === 0 ? null : found.first().getAttribute(name)
}

/** Reads the head of the page that is open. */
export async function readHead(page: Page): Promise<PageHead> {
  return {
    canonical: await readOne(page, 'link[rel="canonical"]', 'href'),
    languages: await pairsOf(page, 'hreflang'),
    types: await pairsOf(page, 'type'),
    image: await readOne(page, 'meta[property="og:image"]', 'content'),
    robots: await readOne(page, 'meta[name="robots"]', 'content'),
    things: await thingsOf(page),
  }
}

import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { freePort } from '@/lib/launch/ports'
import { findBrowser } from '../support/browser'

const judgedPages = [
  ['home', '/en'],
  ['search', '/en/search'],
  ['listing', '/en/listings/hexlint'],
] as const

/** Performance differs from run to run; the median is told. */
const runs = 3

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What Lighthouse says of the pages that people meet first, on its slow phone, from 0 to 100. */
export async function* judge(soukUrl: string) {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [`--remote-debugging-port=${port}`, '--no-sandbox'],
  })
  try {
    for (const [page, path] of judgedPages) {
      const scores: Record<string, number>[] = []
      for (let run = 0; run < runs; run += 1) scores.push(await scoresOf(soukUrl + path, port))
      const median = categories.map((name) => [
        name.replace('-', '_'),
        scores.map((each) => each[name] ?? 0).sort((a, b) => a - b)[Math.floor(runs / 2)],
      ])
      yield { bench: 'pages', lighthouse: page, ...Object.fromEntries(median) }
    }
  } finally {
    await browser.close()
  }
}

async function scoresOf(url: string, port: number): Promise<Record<string, number>> {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...categories] })
  if (result === undefined) throw new Error(`Lighthouse says nothing of ${url}`)
  return Object.fromEntries(
    Object.entries(result.lhr.categories).map(([name, { score }]) => [
      name,
      Math.round((score ?? 0) * 100),
    ]),
  )
}

import { edits } from './edits'
import { judge } from './lighthouse'
import { compare, type Target } from './load'
import { weigh } from './page-weight'
import type { Stand } from './stand'

const cachedPages = [
  ['home', '/en'],
  ['category', '/en/categories/code-quality'],
  ['listing', '/en/listings/hexlint'],
] as const

/** The bare page whose HTML is as large as ours, to within 2 %. */
async function bareOfSize(base: string, kind: 'cached' | 'dynamic', html: number) {
  let asked = html / 2
  for (let tries = 0; tries < 8; tries += 1) {
    const url = `${base}/${kind}/${Math.round(asked)}`
    const weight = await weigh(url)
    if (Math.abs(weight.html / html - 1) < 0.02) return url
    asked *= html / weight.html
  }
  throw new Error(`No bare page of ${html} bytes`)
}

const searches = [
  'ci',
  'code review',
  'security',
  'deploy',
  'lint',
  'secrets',
  'merge queue',
  'test',
]

/** Another search for each request, and another address for each, since none may ask so often. */
function nextSearch(): () => { path: string; headers: Record<string, string> } {
  let asked = 0
  return () => {
    asked += 1
    const address = [asked >> 16, asked >> 8, asked].map((byte) => byte & 255).join('.')
    const words = searches[asked % searches.length] ?? ''
    return {
      path: `/en/search?q=${encodeURIComponent(words)}`,
      headers: { 'x-forwarded-for': `10.${address}` },
    }
  }
}

/** How public pages compare with the smallest Next.js page of their size: cached ones with a cached one, the search with one that is made for each request; how soon an edit is seen; and what Lighthouse says of them. */
export async function* pages(stand: Stand) {
  const { souk, bare } = stand
  for (const [page, path] of cachedPages) {
    yield measure(page, { url: souk.url + path }, bare.url, 'cached')
  }
  const search = { url: `${souk.url}/en/search?q=ci`, nextCall: nextSearch() }
  yield measure('search', search, bare.url, 'dynamic')
  yield* edits(stand)
  yield* judge(souk.url)
}

async function measure(page: string, target: Target, base: string, kind: 'cached' | 'dynamic') {
  const ours = await weigh(target.url)
  const url = await bareOfSize(base, kind, ours.html)
  const theirs = await weigh(url)
  const { rps, bareRps } = await compare(target, { url })
  const weights = { html: ours.html, js_gzip: ours.jsGzip, bare_js_gzip: theirs.jsGzip }
  return { bench: 'pages', page, rps, bare_rps: bareRps, ratio: round(rps / bareRps), ...weights }
}

const round = (value: number) => Math.round(value * 100) / 100

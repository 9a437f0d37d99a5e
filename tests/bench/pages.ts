import { compare } from './load'
import { weigh } from './page-weight'
import type { Stand } from './stand'

const cachedPages = [
  ['home', '/en'],
  ['category', '/en/categories/code-quality'],
  ['listing', '/en/listings/hexlint'],
] as const

/** The bare page whose HTML is as large as ours, to within 2 %. */
async function bareOfSize(base: string, html: number): Promise<string> {
  let asked = html / 2
  for (let tries = 0; tries < 8; tries += 1) {
    const url = `${base}/cached/${Math.round(asked)}`
    const weight = await weigh(url)
    if (Math.abs(weight.html / html - 1) < 0.02) return url
    asked *= html / weight.html
  }
  throw new Error(`No bare page of ${html} bytes`)
}

/** How public pages compare with the smallest cached Next.js page of their size. */
export async function* pages({ souk, bare }: Stand) {
  for (const [page, path] of cachedPages) {
    const url = souk.url + path
    const ours = await weigh(url)
    const bareUrl = await bareOfSize(bare.url, ours.html)
    const theirs = await weigh(bareUrl)
    const { rps, bareRps } = await compare({ url }, { url: bareUrl })
    const weights = { html: ours.html, js_gzip: ours.jsGzip, bare_js_gzip: theirs.jsGzip }
    yield { bench: 'pages', page, rps, bare_rps: bareRps, ...weights }
  }
  const search = await weigh(`${souk.url}/en/search?q=ci`)
  const smallest = await weigh(`${bare.url}/cached/100`)
  const weights = { js_gzip: search.jsGzip, bare_js_gzip: smallest.jsGzip }
  yield { bench: 'pages', page: 'search', html: search.html, ...weights }
}

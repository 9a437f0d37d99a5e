import { gzipSync } from 'node:zlib'

/** What a browser loads before the page can be used. */
export interface Weight {
  /** Bytes of the HTML, uncompressed. */
  html: number
  /** Bytes of all scripts named in the HTML, each gzipped. */
  jsGzip: number
}

/** Weighs the page at this address. */
export async function weigh(url: string): Promise<Weight> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  const html = await answer.text()
  const scripts = new Set(
    [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/\snoModule/i.test(tag))
      .map(([, source = '']) => new URL(source.replaceAll('&amp;', '&'), url).href),
  )
  const sizes = await Promise.all(
    [...scripts].map(async (script) => {
      const file = await fetch(script)
      return gzipSync(Buffer.from(await file.arrayBuffer())).length
    }),
  )
  return { html: Buffer.byteLength(html), jsGzip: sizes.reduce((sum, size) => sum + size, 0) }
}

import { createHash } from 'node:crypto'

const inline = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g

/** The hash of a script as a policy names it, quotes included (CSP level 3 §2.3.1). */
export function scriptHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

/** The hashes of all inline scripts of a page, each once. */
export function inlineScriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(inline)].map(([, script = '']) => scriptHash(script))
  return [...new Set(scripts)]
}

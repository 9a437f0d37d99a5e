import { createHash } from 'node:crypto'
import { isDevelopment } from '@/lib/env'
import { speculationRules, themeScript } from './head-scripts'

const inline = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g

/** What Next.js writes into a page: calls that hand over data, and nothing but data. */
const handOver = [
  /^self\.__next_f\.push\(([\s\S]*)\)$/,
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(([\s\S]*)\)$/,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(([\s\S]*)\);$/,
]

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Whether a script is one that we or Next.js put there. Any other may have come in with somebody's text. */
function isOurs(script: string): boolean {
  if (script === themeScript || script === speculationRules) return true
  return handOver.some((call) => isJson(call.exec(script)?.[1] ?? ''))
}

/** The hash of a script as a policy names it, quotes included (CSP level 3 §2.3.1). */
export function scriptHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

/** The hashes of the inline scripts of a page that are ours, each once; the development server's are all. */
export function inlineScriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(inline)].map(([, script = '']) => script)
  return [...new Set(scripts.filter((script) => isDevelopment || isOurs(script)).map(scriptHash))]
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

function font(name: string, family: string, weight: 400 | 500 | 600 | 700) {
  const file = `@fontsource/${family}/files/${family}-latin-${weight}-normal.woff`
  return { name, weight, style: 'normal' as const, data: readFileSync(require.resolve(file)) }
}

/** Read once: satori parses a font on first use and remembers it by identity. */
export const fonts = [
  font('Inter', 'inter', 400),
  font('Inter', 'inter', 500),
  font('Inter', 'inter', 600),
  font('Mono', 'jetbrains-mono', 400),
]

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const files = {
  regular: require.resolve('@fontsource/inter/files/inter-latin-400-normal.woff'),
  medium: require.resolve('@fontsource/inter/files/inter-latin-500-normal.woff'),
  semibold: require.resolve('@fontsource/inter/files/inter-latin-600-normal.woff'),
  mono: require.resolve('@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff'),
}

function font(name: 'Inter' | 'Mono', weight: 400 | 500 | 600, file: string) {
  return { name, weight, style: 'normal' as const, data: readFileSync(file) }
}

/** Read once: satori parses a font on first use and remembers it by identity. */
export const fonts = [
  font('Inter', 400, files.regular),
  font('Inter', 500, files.medium),
  font('Inter', 600, files.semibold),
  font('Mono', 400, files.mono),
]

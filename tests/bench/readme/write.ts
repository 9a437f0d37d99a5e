import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readPages, readSearch } from './lines'
import { pagesFigures } from './pages-figures'
import { searchFigures } from './search-figures'

/** The project's README. */
export const readme = new URL('../../../README.md', import.meta.url)

const begin = '<!-- figures: npx tsx tests/bench/readme/write.ts -->'
const end = '<!-- /figures -->'

/** The text with the figures of the last benchmarks between its marks. */
export function withFigures(text: string): string {
  const figures = [searchFigures(readSearch()), pagesFigures(readPages())].join('\n\n')
  const [before = '', rest = ''] = text.split(begin)
  return `${before}${begin}\n\n${figures}\n\n${end}${rest.split(end)[1] ?? ''}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readme, withFigures(readFileSync(readme, 'utf8')))
}

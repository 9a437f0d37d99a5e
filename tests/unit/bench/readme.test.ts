import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readme, withFigures } from '@/tests/bench/readme/write'

it('the figures in the README are those that the benchmarks printed', () => {
  const text = readFileSync(readme, 'utf8')
  expect(text).toContain('<!-- figures:')
  expect(withFigures(text)).toBe(text)
})

import { describe, expect, it } from 'vitest'
import { scrollToCurrent } from '@/components/ui/current-in-view'

const row = { left: 16, right: 374 }

describe('a row of tabs on a phone', () => {
  it.each([
    ['stays where the current one is seen whole', { left: 100, right: 200 }, 0],
    ['moves on to one after its end', { left: 420, right: 520 }, 520 - 374 + 24],
    ['moves on to one that is cut off', { left: 350, right: 400 }, 400 - 374 + 24],
    ['moves back to one before its beginning', { left: -80, right: 10 }, -80 - 16 - 24],
  ])('%s', (_what, current, by) => {
    expect(scrollToCurrent(row, current)).toBe(by)
  })
})

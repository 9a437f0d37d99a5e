import { describe, expect, it } from 'vitest'
import { askedOf } from '@/app/audit-search'

describe('what is asked of an audit log', () => {
  it.each([
    [{ from: '2026-12-02', to: '2026-12-01' }, ['to']],
    [{ from: '2026-12-02', to: '2026-12-02' }, []],
    [{ from: 'yesterday', listing: 'x'.repeat(101) }, ['listing', 'from']],
  ])('%j is told at the field that is wrong, and then narrows nothing', (search, wrong) => {
    const asked = askedOf(search)
    expect(asked.wrong).toEqual(wrong)
    if (wrong.length > 0) expect(asked.filter).toEqual({})
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { spend, spendRoughly } from '@/lib/auth/rate-limit'
import { db } from '@/lib/db/client'

const limit = { points: 20, seconds: 60 }

type Spend = typeof spend

/** How many of these tries are let through. */
async function letThrough(spending: Spend, key: string, tries: number): Promise<number> {
  let passed = 0
  for (let tried = 0; tried < tries; tried += 1) {
    if ((await spending(key, limit)).ok) passed += 1
  }
  return passed
}

const written = async (key: string) =>
  (await db().rateLimit.findUnique({ where: { key } }))?.points ?? 0

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

describe.each([
  ['to the last try', spend],
  ['roughly', spendRoughly],
] as const)('a limit that is counted %s', (name, spending) => {
  it('never lets more through in a window', async () => {
    const passed = await letThrough(spending, `never:${name}`, 60)
    expect(passed).toBeGreaterThan(limit.points - 8)
    expect(passed).toBeLessThanOrEqual(limit.points)
  })

  it('never lets more through when all come at once', async () => {
    const tries = await Promise.all(
      Array.from({ length: 60 }, () => spending(`at once:${name}`, limit)),
    )
    const passed = tries.filter(({ ok }) => ok).length
    expect(passed).toBeLessThanOrEqual(limit.points)
  })

  it('lets through again once the window is over', async () => {
    await letThrough(spending, `again:${name}`, 60)
    vi.setSystemTime(Date.now() + limit.seconds * 1000)
    expect((await spending(`again:${name}`, limit)).ok).toBe(true)
  })

  it('counts each key for itself', async () => {
    await letThrough(spending, `one:${name}`, 60)
    expect((await spending(`other:${name}`, limit)).ok).toBe(true)
  })
})

describe('a limit that is counted roughly', () => {
  it('is written down at every eighth try, and not at all once it refuses', async () => {
    await letThrough(spendRoughly, 'strides', 7)
    expect(await written('strides')).toBe(0)
    await letThrough(spendRoughly, 'strides', 1)
    expect(await written('strides')).toBe(8)
    await letThrough(spendRoughly, 'strides', 100)
    expect(await written('strides')).toBe(16)
  })

  it('holds for what other processes have written down', async () => {
    for (let tried = 0; tried < 13; tried += 1) await spend('shared', limit)
    expect(await letThrough(spendRoughly, 'shared', 60)).toBe(7)
  })
})

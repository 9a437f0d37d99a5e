import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDelivered, MOST_ATTEMPTS, mustPause, waitAfter } from '@/lib/outbox/rules'

const day = 24 * 60 * 60_000

describe('the waits between attempts', () => {
  it('grow, and make ten attempts in two and a half to three and a half days, whatever the jitter', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 9,
      maxLength: 9,
    })
    fc.assert(
      fc.property(chances, (jitter) => {
        const waits = jitter.map((chance, index) => waitAfter(index + 1, chance) ?? 0)
        const total = waits.reduce((sum, wait) => sum + wait, 0)
        expect(waits.every((wait, index) => wait > (waits[index - 1] ?? 0))).toBe(true)
        expect(total).toBeGreaterThan(2.5 * day)
        expect(total).toBeLessThan(3.5 * day)
      }),
    )
    expect(MOST_ATTEMPTS).toBe(10)
    expect(waitAfter(10, 0.5)).toBeNull()
  })
})

describe('an endpoint', () => {
  it.each([
    [9, 9, false],
    [10, 3, false],
    [10, 10, true],
    [3, 40, false],
  ])('after %i attempts and %i failures in a row is paused: %s', (attempts, failures, paused) => {
    expect(mustPause(attempts, failures)).toBe(paused)
  })

  it.each([
    [200, true],
    [204, true],
    [301, false],
    [404, false],
    [500, false],
    [null, false],
  ])('that answers %s has taken the event: %s', (status, delivered) => {
    expect(isDelivered(status)).toBe(delivered)
  })
})

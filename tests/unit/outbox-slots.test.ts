import { expect, it } from 'vitest'
import { SLOTS, SLOW_SLOTS, takeSlot } from '@/lib/outbox/slots'

it('leaves slots to those that answer, however many do not', () => {
  const dead = Array.from({ length: SLOTS }, (_, index) => `dead-${index}`)
  for (const id of dead) takeSlot(id)?.(10_000)
  const taken = dead.map((id) => takeSlot(id)).filter((release) => release !== null)
  expect(taken).toHaveLength(SLOW_SLOTS)
  expect(SLOW_SLOTS).toBeLessThan(SLOTS)
  expect(takeSlot('healthy')).not.toBeNull()
  for (const release of taken) release(10_000)
  expect(takeSlot(dead[0] ?? '')).not.toBeNull()
})

it('trusts one again that answers in time', () => {
  takeSlot('better')?.(5_000)
  takeSlot('better')?.(20)
  const others = Array.from({ length: SLOW_SLOTS }, (_, index) => `slow-${index}`)
  for (const id of others) takeSlot(id)?.(5_000)
  for (const id of others) takeSlot(id)
  expect(takeSlot('better')).not.toBeNull()
})

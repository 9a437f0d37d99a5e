import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { nextField, untouchedField } from '@/components/editor/draft-state'
import { DraftStore, type Sent, type Unsaved } from '@/components/editor/draft-store'
import { baseOf, decideSave } from '@/lib/listings/rules/save-field'
import type { SavedField } from '@/lib/listings/types'

const never = 1_000_000

/** A server with one field, which decides as ours does and keeps every value that it was sent. */
function makeServer() {
  let stored: { value: unknown; version: number | null } = { value: '', version: null }
  const kept: unknown[] = []
  const answer = (outcome: SavedField['outcome']): SavedField => ({
    outcome,
    field: 'name',
    value: stored.value,
    base: baseOf(stored, 1),
    savedBy: 'mona',
    savedAt: '2026-03-01T10:00:00Z',
  })
  return {
    kept,
    now: () => answer('saved'),
    save(value: unknown, base: string): SavedField {
      const decision = decideSave(stored, 1, { value, base })
      if (decision === 'unchanged') return answer('unchanged')
      kept.push(value)
      if (decision === 'conflict') return answer('conflict')
      stored = { value, version: (stored.version ?? 0) + 1 }
      return answer('saved')
    },
  }
}

type Server = ReturnType<typeof makeServer>

/** Somebody with the editor open. What the network loses of the way there or back is asked of `loses`. */
function open(server: Server, loses: () => 'nothing' | 'request' | 'answer' = () => 'nothing') {
  const copy: { unsaved: Unsaved } = { unsaved: {} }
  const send = async (_: string, value: unknown, base: string): Promise<Sent> => {
    const lost = loses()
    if (lost === 'request') return { unsent: 'offline' }
    const answer = server.save(value, base)
    return lost === 'answer' ? { unsent: 'failed' } : { answer }
  }
  const keep = (unsaved: Unsaved) => {
    copy.unsaved = unsaved
  }
  const store = new DraftStore(
    { name: server.now() },
    { send, keep, onSaved: () => undefined, pause: never, retry: never },
  )
  return { store, copy }
}

const step = fc.record({
  who: fc.constantFrom(0, 1),
  does: fc.oneof(
    fc.record({ write: fc.string({ minLength: 1, maxLength: 5 }) }),
    fc.constant('flush' as const),
    fc.constant('refresh' as const),
    fc.constant('crash' as const),
    fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const),
  ),
  lost: fc.constantFrom(
    'nothing' as const,
    'nothing' as const,
    'request' as const,
    'answer' as const,
  ),
})

describe('two people who write the same field', () => {
  it('lose no words: what either of them last wrote was kept by the server or is still before them', async () => {
    vi.useFakeTimers()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const server = makeServer()
        let lost: 'nothing' | 'request' | 'answer' = 'nothing'
        const people = [0, 1].map(() => open(server, () => lost))
        for (const { who, does, lost: now } of steps) {
          lost = now
          const person = people[who] ?? open(server)
          const before = person.store.get('name')
          if (does === 'flush') await person.store.flush('name')
          else if (does === 'refresh') person.store.refresh({ name: server.now() })
          else if (does === 'crash') {
            const again = open(server, () => lost)
            again.store.restore(person.copy.unsaved)
            people[who] = again
          } else if (typeof does === 'string') await person.store.choose('name', does)
          else person.store.write('name', does.write)
          const after = people[who]?.store.get('name')
          const isReplacedByThem = typeof does === 'object' || before?.value === after?.value
          const isKept = before?.value === '' || server.kept.includes(before?.value)
          const isJoined = String(after?.value).includes(String(before?.value))
          expect(isReplacedByThem || isKept || isJoined).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
    vi.useRealTimers()
  })

  it('see each other’s text and choose: one, the other, or both', async () => {
    const server = makeServer()
    const [one, two] = [open(server), open(server)]
    one.store.write('name', 'Hexlint')
    await one.store.flush('name')
    two.store.write('name', 'Hexlinter')
    await two.store.flush('name')
    expect(two.store.get('name')).toMatchObject({
      status: 'conflict',
      value: 'Hexlinter',
      theirs: { value: 'Hexlint', savedBy: 'mona' },
    })
    await two.store.choose('name', 'both')
    await two.store.flush('name')
    expect(server.now().value).toBe('Hexlint\n\nHexlinter')
    expect(server.kept).toEqual(['Hexlint', 'Hexlinter', 'Hexlint\n\nHexlinter'])
  })
})

describe('a field that is written', () => {
  it('goes on being written while it is saved, and is saved again', async () => {
    const server = makeServer()
    const { store } = open(server)
    store.write('name', 'He')
    const sending = store.flush('name')
    store.write('name', 'Hex')
    await sending
    expect(store.get('name')).toMatchObject({ status: 'dirty', value: 'Hex', saved: 'He' })
    await store.flush('name')
    expect(server.now().value).toBe('Hex')
  })

  it('is not a conflict with its own save whose answer was lost', async () => {
    const server = makeServer()
    let lost: 'nothing' | 'answer' = 'answer'
    const { store } = open(server, () => lost)
    store.write('name', 'He')
    await store.flush('name')
    store.write('name', 'Hex')
    lost = 'nothing'
    await store.flush('name')
    expect(store.get('name')?.status).not.toBe('conflict')
    await store.flush('name')
    expect(server.now().value).toBe('Hex')
  })

  it('is kept in the browser until it is saved, and taken up after a crash', async () => {
    const server = makeServer()
    const crashed = open(server, () => 'request')
    crashed.store.write('name', 'Hexlint')
    await crashed.store.flush('name')
    expect(crashed.copy.unsaved).toMatchObject({ name: { value: 'Hexlint' } })
    const again = open(server)
    expect(again.store.restore(crashed.copy.unsaved)).toBe(true)
    await again.store.flush('name')
    expect(server.now().value).toBe('Hexlint')
    expect(again.copy.unsaved).toEqual({})
  })

  it('keeps a text that was refused, with what is wrong, until another is written', () => {
    const field = untouchedField(makeServer().now())
    const sending = nextField(nextField(field, { type: 'write', value: 'long' }), {
      type: 'sending',
    })
    const refused = nextField(sending, { type: 'refused', message: 'Too long.' })
    expect(refused).toMatchObject({ status: 'refused', value: 'long', message: 'Too long.' })
    expect(nextField(refused, { type: 'write', value: 'short' })).toMatchObject({ status: 'dirty' })
  })
})

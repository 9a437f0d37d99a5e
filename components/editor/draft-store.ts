import type { SavedField } from '@/lib/listings/types'
import {
  type FieldEvent,
  type FieldState,
  nextField,
  type ServerField,
  type Unsent,
  untouchedField,
} from './draft-state'

/** What comes of sending a value to the server. */
export type Sent = { answer: SavedField } | { refused: string } | { unsent: Unsent }

/** Values that the server does not have yet, with what they were written over. */
export type Unsaved = Record<string, { value: unknown; base: string }>

interface Options {
  send(field: string, value: unknown, base: string): Promise<Sent>
  /** Keeps what is not saved where a crash does not reach it. */
  keep(unsaved: Unsaved): void
  onSaved(): void
  /** How long after the last letter a field is sent, in milliseconds. */
  pause?: number
  /** How long until what could not be sent is tried again, in milliseconds. */
  retry?: number
}

export type DraftStore = ReturnType<typeof createDraftStore>

/** Holds the fields of the editor and sends each one a moment after it was written, one save of a field at a time. */
export function createDraftStore(initial: Record<string, ServerField>, options: Options) {
  const { send, keep, onSaved, pause = 600, retry = 5000 } = options
  const fields = new Map(
    Object.entries(initial).map(([name, server]) => [name, untouchedField(server)]),
  )
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const listeners = new Set<() => void>()

  function apply(name: string, event: FieldEvent): void {
    const state = fields.get(name)
    if (state === undefined) return
    const next = nextField(state, event)
    if (next === state) return
    fields.set(name, next)
    keep(unsaved())
    for (const listener of listeners) listener()
  }

  function unsaved(): Unsaved {
    const open = [...fields].filter(([, { status }]) => status !== 'saved')
    return Object.fromEntries(open.map(([name, { value, base }]) => [name, { value, base }]))
  }

  function plan(name: string, after: number): void {
    clearTimeout(timers.get(name))
    timers.set(
      name,
      setTimeout(() => void flush(name), after),
    )
  }

  async function flush(name: string): Promise<void> {
    clearTimeout(timers.get(name))
    const state = fields.get(name)
    if (state === undefined || !isSendable(state)) return
    apply(name, { type: 'sending' })
    const result = await send(name, state.value, state.base)
    apply(name, eventOf(result))
    if ('answer' in result) onSaved()
    const { status } = fields.get(name) ?? state
    if (status === 'dirty') plan(name, pause)
    if ('unsent' in result) plan(name, retry)
  }

  return {
    names: () => [...fields.keys()],
    get: (name: string) => fields.get(name),
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    write(name: string, value: unknown) {
      apply(name, { type: 'write', value })
      if (fields.get(name)?.status === 'dirty') plan(name, pause)
    },
    choose(name: string, choice: 'mine' | 'theirs' | 'both') {
      apply(name, { type: 'chosen', choice })
      if (fields.get(name)?.status === 'dirty') plan(name, 0)
    },
    /** What the server has now. A field that it has only now is new here too. */
    refresh(server: Record<string, ServerField>) {
      for (const [name, field] of Object.entries(server)) {
        if (fields.has(name)) apply(name, { type: 'refreshed', server: field })
        else fields.set(name, untouchedField(field))
      }
    },
    /** What an earlier visit could not save: sent if nobody wrote meanwhile, shown as a conflict otherwise. */
    restore(kept: Unsaved) {
      for (const [name, { value, base }] of Object.entries(kept)) {
        const state = fields.get(name)
        if (state === undefined) continue
        fields.set(name, { ...state, base })
        apply(name, { type: 'write', value })
        if (fields.get(name)?.status === 'dirty') plan(name, 0)
        else fields.set(name, state)
      }
    },
    flush,
    flushAll: () => Promise.all([...fields.keys()].map(flush)),
  }
}

const sendable = ['dirty', 'offline', 'failed', 'signed_out']

function isSendable({ status }: FieldState): boolean {
  return sendable.includes(status)
}

function eventOf(result: Sent): FieldEvent {
  if ('answer' in result) return { type: 'answered', answer: result.answer }
  if ('refused' in result) return { type: 'refused', message: result.refused }
  return { type: 'unsent', why: result.unsent }
}

import { sameValue } from '@/lib/core/same-value'
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

/** Holds the fields of the editor and sends each one a moment after it was written, one save of a field at a time. */
export class DraftStore {
  readonly #fields: Map<string, FieldState>
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #listeners = new Set<() => void>()
  readonly #options: Required<Options>

  constructor(initial: Record<string, ServerField>, options: Options) {
    this.#options = { pause: 600, retry: 5000, ...options }
    this.#fields = new Map(
      Object.entries(initial).map(([name, server]) => [name, untouchedField(server)]),
    )
  }

  names(): string[] {
    return [...this.#fields.keys()]
  }

  get(name: string): FieldState | undefined {
    return this.#fields.get(name)
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  write(name: string, value: unknown): void {
    this.#apply(name, { type: 'write', value })
    if (this.get(name)?.status === 'dirty') this.#plan(name, this.#options.pause)
  }

  /** Ends a conflict. What was written since the server last kept it is kept there first. */
  async choose(name: string, choice: 'mine' | 'theirs' | 'both'): Promise<void> {
    const state = this.get(name)
    if (state === undefined) return
    if (choice === 'theirs' && !sameValue(state.value, state.sent)) {
      const result = await this.#options.send(name, state.value, state.base)
      if ('unsent' in result) return
    }
    this.#apply(name, { type: 'chosen', choice })
    if (this.get(name)?.status === 'dirty') this.#plan(name, 0)
  }

  /** What the server has now. A field that it has only now is new here too. */
  refresh(server: Record<string, ServerField>): void {
    for (const [name, field] of Object.entries(server)) {
      if (this.#fields.has(name)) this.#apply(name, { type: 'refreshed', server: field })
      else this.#fields.set(name, untouchedField(field))
    }
  }

  /** What an earlier visit could not save: sent now, and a conflict where somebody wrote meanwhile. Answers whether there was anything. */
  restore(kept: Unsaved): boolean {
    for (const [name, { value, base }] of Object.entries(kept)) {
      this.#apply(name, { type: 'restored', value, base })
      if (this.get(name)?.status === 'dirty') this.#plan(name, 0)
    }
    const unsaved = this.#unsaved()
    this.#options.keep(unsaved)
    return Object.keys(unsaved).length > 0
  }

  /** Sends a field that waits to be sent. */
  async flush(name: string): Promise<void> {
    clearTimeout(this.#timers.get(name))
    const state = this.get(name)
    if (state === undefined || !isSendable(state)) return
    this.#apply(name, { type: 'sending' })
    const result = await this.#options.send(name, state.value, state.base)
    this.#apply(name, eventOf(result))
    if ('answer' in result) this.#options.onSaved()
    if (this.get(name)?.status === 'dirty') this.#plan(name, this.#options.pause)
    if ('unsent' in result) this.#plan(name, this.#options.retry)
  }

  async flushAll(): Promise<void> {
    await Promise.all(this.names().map((name) => this.flush(name)))
  }

  #plan(name: string, after: number): void {
    clearTimeout(this.#timers.get(name))
    this.#timers.set(
      name,
      setTimeout(() => void this.flush(name), after),
    )
  }

  #apply(name: string, event: FieldEvent): void {
    const state = this.get(name)
    const next = state && nextField(state, event)
    if (next === undefined || next === state) return
    this.#fields.set(name, next)
    this.#options.keep(this.#unsaved())
    for (const listener of this.#listeners) listener()
  }

  #unsaved(): Unsaved {
    const open = [...this.#fields].filter(([, { status }]) => status !== 'saved')
    return Object.fromEntries(open.map(([name, { value, base }]) => [name, { value, base }]))
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

import { sameValue } from '@/lib/core/same-value'
import type { SavedField } from '@/lib/listings/types'

/** Why a value could not be sent: it is tried again by itself. */
export type Unsent = 'offline' | 'failed' | 'signed_out'

type Status = 'saved' | 'dirty' | 'saving' | 'refused' | 'conflict' | Unsent

/** A field in the editor: what the person wrote, and what the server last said. */
export interface FieldState {
  value: unknown
  /** What the next save is written over. */
  base: string
  /** The value that the server has, as far as we know. */
  saved: unknown
  status: Status
  /** The value on its way. */
  sent?: unknown
  /** Values that were sent and whose answer never came: the server may have them. */
  unanswered?: readonly unknown[]
  savedAt: string | null
  savedBy: string | null
  /** What is wrong with the value, in the reader's language. */
  message?: string
  /** What somebody else saved first. */
  theirs?: SavedField
}

/** A field as the server has it. */
export type ServerField = Pick<SavedField, 'value' | 'base' | 'savedAt' | 'savedBy'>

export type FieldEvent =
  | { type: 'write'; value: unknown }
  | { type: 'restored'; value: unknown; base: string }
  | { type: 'sending' }
  | { type: 'answered'; answer: SavedField }
  | { type: 'refused'; message: string }
  | { type: 'unsent'; why: Unsent }
  | { type: 'refreshed'; server: ServerField }
  | { type: 'chosen'; choice: 'mine' | 'theirs' | 'both' }

/** A field that nobody has touched since the server sent it. */
export function untouchedField(server: ServerField): FieldState {
  const { value, base, savedAt, savedBy } = server
  return { value, base, saved: value, status: 'saved', savedAt, savedBy }
}

/** What becomes of a field. Whatever happens, what the person wrote stays in `value` until they choose another. */
export function nextField(state: FieldState, event: FieldEvent): FieldState {
  switch (event.type) {
    case 'write':
      return written(state, event.value)
    case 'restored':
      return sameValue(event.value, state.saved)
        ? state
        : { ...state, value: event.value, base: event.base, status: 'dirty' }
    case 'sending':
      return { ...state, status: 'saving', sent: state.value, message: undefined }
    case 'answered':
      return answered(state, event.answer)
    case 'refused':
      return state.status === 'saving' ? { ...state, ...refusal(state, event.message) } : state
    case 'unsent':
      return {
        ...state,
        status: event.why,
        unanswered: [...(state.unanswered ?? []), state.sent],
      }
    case 'refreshed':
      return refreshed(state, event.server)
    case 'chosen':
      return chosen(state, event.choice)
  }
}

function written(state: FieldState, value: unknown): FieldState {
  if (state.status === 'saving' || state.status === 'conflict') return { ...state, value }
  const isSaved = sameValue(value, state.saved)
  return { ...state, value, status: isSaved ? 'saved' : 'dirty', message: undefined }
}

/** A refusal of a text that was changed meanwhile says nothing about the new one. */
function refusal(state: FieldState, message: string): Partial<FieldState> {
  return sameValue(state.value, state.sent) ? { status: 'refused', message } : { status: 'dirty' }
}

function answered(state: FieldState, answer: SavedField): FieldState {
  const { outcome, base, value, savedAt, savedBy } = answer
  if (outcome === 'conflict') {
    // A value of ours was saved and its answer got lost on the way: nobody else wrote.
    const isOurs = state.unanswered?.some((sent) => sameValue(sent, value))
    return isOurs
      ? { ...untouchedField(answer), value: state.value, status: 'dirty' }
      : { ...state, status: 'conflict', theirs: answer }
  }
  const isWhole = sameValue(state.value, state.sent)
  const kept = isWhole ? value : state.value
  return { value: kept, base, saved: value, status: isWhole ? 'saved' : 'dirty', savedAt, savedBy }
}

/** Somebody else's value shows up where nothing was written here; otherwise the next save finds out. */
function refreshed(state: FieldState, server: ServerField): FieldState {
  const isNews = state.base !== server.base || !sameValue(state.saved, server.value)
  if (state.status === 'saved') return isNews ? untouchedField(server) : state
  const isThere = state.status !== 'saving' && sameValue(state.value, server.value)
  return isThere ? untouchedField(server) : state
}

function chosen(state: FieldState, choice: 'mine' | 'theirs' | 'both'): FieldState {
  const { theirs } = state
  if (theirs === undefined) return state
  if (choice === 'theirs') return untouchedField(theirs)
  const value = choice === 'both' ? `${theirs.value}\n\n${state.value}` : state.value
  const { base, savedAt, savedBy } = theirs
  return { value, base, saved: theirs.value, status: 'dirty', savedAt, savedBy }
}

import { createContext, useContext, useSyncExternalStore } from 'react'
import { type FormAction, type FormState, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { EditorField, EditorView } from '@/lib/listings/types'
import type { FieldState } from './draft-state'
import type { DraftStore } from './draft-store'
import type { EditorStrings } from './strings'

/** What forms do that work before JavaScript loads, too. */
export interface EditorActions {
  save: FormAction
  discard: FormAction
  order: FormAction
  remove: FormAction
}

interface EditorScope {
  view: EditorView
  locale: Locale
  strings: EditorStrings
  store: DraftStore
  actions: EditorActions
  /** What came of an image that was sent by a form. */
  refusedImage: { field: string; message: string } | null
}

export const EditorContext = createContext<EditorScope | null>(null)

/** What came of the form around a field, where it was sent without JavaScript. */
export const SectionContext = createContext<FormState>(untouched)

export function useEditor(): EditorScope {
  const scope = useContext(EditorContext)
  if (scope === null) throw new Error('There is no editor around this')
  return scope
}

/** A field of the editor; it renders again only when this one changes. */
export function useField(name: string): { state: FieldState; field: EditorField } | null {
  const { store, view } = useEditor()
  const read = () => store.get(name)
  const state = useSyncExternalStore(store.subscribe, read, read)
  const field = view.fields.find((one) => one.name === name)
  return state === undefined || field === undefined ? null : { state, field }
}

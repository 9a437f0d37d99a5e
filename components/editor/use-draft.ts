'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/core/locales'
import type { EditorView } from '@/lib/listings/types'
import { DraftStore } from './draft-store'
import { keepLocally, keptLocally } from './local-copy'
import { sendField } from './send-field'

/** How often the editor asks whether somebody else wrote, in milliseconds. */
const lookEvery = 8000

function serverFields({ fields }: EditorView) {
  return Object.fromEntries(fields.map((field) => [field.name, field]))
}

function isStamped(answer: unknown): answer is { stamp: string } {
  return typeof answer === 'object' && answer !== null && 'stamp' in answer
}

/** The draft as this page writes it: saved by itself, kept in the browser until it is, and fresh when a colleague writes. */
export function useDraft(view: EditorView, locale: Locale) {
  const router = useRouter()
  const api = `/api/publish/${view.login}/${view.slug}`
  const draft = `${view.login}/${view.slug}`
  const [store] = useState(
    () =>
      new DraftStore(serverFields(view), {
        send: (field, value, base) => sendField(api, locale, { field, value, base }),
        keep: (unsaved) => keepLocally(draft, unsaved),
        onSaved: () => router.refresh(),
      }),
  )
  const [restored, setRestored] = useState(false)
  // First what was kept, since anything newer writes over it.
  useEffect(() => setRestored(store.restore(keptLocally(draft))), [store, draft])
  useEffect(() => store.refresh(serverFields(view)), [store, view])
  useSendOnLeaving(store)
  useColleagues(api, view.stamp, router.refresh)
  return { store, restored }
}

/** Sends everything at once when the page is hidden or the network is back. */
function useSendOnLeaving(store: DraftStore): void {
  useEffect(() => {
    const send = () => void store.flushAll()
    const events = ['online', 'focus', 'pagehide'] as const
    for (const event of events) window.addEventListener(event, send)
    document.addEventListener('visibilitychange', send)
    return () => {
      for (const event of events) window.removeEventListener(event, send)
      document.removeEventListener('visibilitychange', send)
    }
  }, [store])
}

/** Reads the page again when somebody else changed the draft. */
function useColleagues(api: string, stamp: string, refresh: () => void): void {
  useEffect(() => {
    const look = async () => {
      if (document.hidden) return
      const response = await fetch(`${api}/draft`).catch(() => null)
      const answer: unknown = response?.ok ? await response.json().catch(() => null) : null
      if (isStamped(answer) && answer.stamp !== stamp) refresh()
    }
    const timer = setInterval(look, lookEvery)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [api, stamp, refresh])
}

'use client'

import { type KeyboardEvent, useEffect, useState } from 'react'
import type { Suggestion } from '@/lib/catalogue/types'
import { readSuggestions } from './read-suggestions'

const patience = 120
const fewest = 2

/** What the typed text may become, asked for once typing rests. */
function useAnswers(text: string, locale: string): Suggestion[] {
  const [items, setItems] = useState<Suggestion[]>([])
  useEffect(() => {
    if (text.trim().length < fewest) {
      setItems([])
      return
    }
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      const found = await readSuggestions(text, locale, asked.signal).catch(() => [])
      if (!asked.signal.aborted) setItems(found)
    }, patience)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [text, locale])
  return items
}

/** Where the arrow keys lead: through the suggestions and back to the text; null for other keys. */
function step(key: string, active: number, count: number): number | null {
  if (key === 'ArrowDown') return active + 1 >= count ? -1 : active + 1
  if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1
  return null
}

/** The suggestions below a field, which of them is chosen by keyboard, and what the keys do. */
export function useSuggestions(locale: string, open: (item: Suggestion) => void) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(-1)
  const items = useAnswers(text, locale)
  const type = (value: string) => {
    setText(value)
    setActive(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (items.length === 0) return
    const chosen = items[active]
    const next = step(event.key, active, items.length)
    if (event.key === 'Escape') type('')
    else if (event.key === 'Enter' && chosen) open(chosen)
    else if (next !== null) setActive(next)
    else return
    event.preventDefault()
  }
  return { items, active, type, onKeyDown }
}

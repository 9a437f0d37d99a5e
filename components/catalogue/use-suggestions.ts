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
export function useSuggestions(locale: string, open: (at: number) => void) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(-1)
  const [isOpen, setOpen] = useState(false)
  const found = useAnswers(text, locale)
  const items = isOpen ? found : []
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const type = (value: string) => {
    setText(value)
    setActive(-1)
    setOpen(true)
  }
  const clear = (field: HTMLInputElement) => {
    field.value = ''
    setText('')
    close()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const field = event.currentTarget
    const next = step(event.key, active, items.length)
    if (event.key === 'Escape' && items.length > 0) close()
    else if (event.key === 'Escape' && field.value !== '') clear(field)
    else if (event.key === 'Enter' && active in items) open(active)
    else if (next !== null && items.length > 0) setActive(next)
    else if (event.key === 'ArrowDown' && field.value !== '') type(field.value)
    else return
    event.preventDefault()
  }
  return { items, active, type, close, onKeyDown }
}

'use client'

import { useEffect } from 'react'

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  )
}

function focusSearch(event: KeyboardEvent): void {
  const combined = event.ctrlKey || event.metaKey || event.altKey
  if (event.key !== '/' || combined || isTyping(event.target)) return
  const boxes = document.querySelectorAll<HTMLInputElement>('input[role="combobox"][name="q"]')
  const box = [...boxes].find((input) => input.checkVisibility({ visibilityProperty: true }))
  if (!box) return
  event.preventDefault()
  box.focus()
  box.select()
}

/** `/` leads to the search box, as on GitHub. */
export function SearchHotkey() {
  useEffect(() => {
    document.addEventListener('keydown', focusSearch)
    return () => document.removeEventListener('keydown', focusSearch)
  }, [])
  return null
}

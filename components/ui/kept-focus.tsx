'use client'

import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'

interface Pressed {
  button: HTMLButtonElement
  row: HTMLElement
  /** Which row of the list, and which button of the row. */
  at: number
  way: number
}

const buttonsOf = (row: Element) => [...row.querySelectorAll('button')]

function pressedIn(list: HTMLElement, event: FormEvent): Pressed | null {
  const { nativeEvent } = event
  const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
  const row = button?.closest('li')
  if (!(button instanceof HTMLButtonElement) || !row) return null
  const at = [...list.querySelectorAll('li')].indexOf(row)
  return { button, row, at, way: buttonsOf(row).indexOf(button) }
}

/** The button to go on with: of the same row if it is still there, else of the one in its place. */
function nextIn(list: HTMLElement, { row, at, way }: Pressed): HTMLButtonElement | undefined {
  const rows = [...list.querySelectorAll('li')]
  const here = row.isConnected ? row : rows[Math.min(at, rows.length - 1)]
  const buttons = here ? buttonsOf(here) : []
  return [buttons[way], ...buttons].find((button) => button && !button.disabled)
}

interface KeptFocusProps {
  /** The id of the heading that is left when no row is; it takes the focus. */
  heading: string
  children: ReactNode
}

/** A list whose buttons change it: where the pressed one is gone or off afterwards, the focus goes to the next instead of the beginning of the page. */
export function KeptFocus({ heading, children }: KeptFocusProps) {
  const list = useRef<HTMLDivElement>(null)
  const pressed = useRef<Pressed | null>(null)
  useEffect(() => {
    if (list.current === null || pressed.current === null) return
    const { button } = pressed.current
    const { activeElement, body } = document
    if (activeElement !== body && activeElement !== button) return
    if (button.isConnected && !button.disabled) return
    const next = nextIn(list.current, pressed.current) ?? document.getElementById(heading)
    pressed.current = null
    next?.focus()
  })
  return (
    <div
      ref={list}
      onSubmit={(event) => {
        if (list.current) pressed.current = pressedIn(list.current, event)
      }}
    >
      {children}
    </div>
  )
}

'use client'

import { useEffect, useRef, useState } from 'react'
import styles from './compare.module.css'

/** Leaves no box of a form to tick once as many listings are chosen as stand side by side; answers how many are. */
function holdTo(most: number, form: HTMLFormElement): number {
  const chosen = new FormData(form).getAll('listings').length
  for (const box of form.elements) {
    if (box instanceof HTMLInputElement && box.type === 'checkbox') {
      box.disabled = chosen >= most && !box.checked
    }
  }
  return chosen
}

interface CompareLimitProps {
  most: number
  /** How many may be chosen, and what is said once they are. */
  strings: Record<'hint' | 'full', string>
}

/** Says how many may be chosen in the form around it, and lets no more be ticked; the address refuses them without JavaScript. */
export function CompareLimit({ most, strings }: CompareLimitProps) {
  const here = useRef<HTMLSpanElement>(null)
  const [chosen, setChosen] = useState(0)
  // Each time the rows may be others, and when the browser brings ticks back.
  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return
    const hold = () => setChosen(holdTo(most, form))
    hold()
    document.addEventListener('change', hold)
    window.addEventListener('pageshow', hold)
    return () => {
      document.removeEventListener('change', hold)
      window.removeEventListener('pageshow', hold)
    }
  })
  return (
    <span
      ref={here}
      className={styles.note}
      aria-live="polite"
      data-chosen={chosen > 0 ? chosen : undefined}
    >
      {chosen >= most ? strings.full : strings.hint}
    </span>
  )
}

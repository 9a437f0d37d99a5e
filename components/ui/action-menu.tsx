'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import styles from './action-menu.module.css'
import { classNames } from './class-names'

interface ActionMenuProps {
  /** What the closed menu shows; dress it with `summaryClass`. */
  summary: ReactNode
  summaryClass?: string
  label?: string
  align?: 'start' | 'end'
  /** Links, forms and buttons in `<li>`. */
  children: ReactNode
}

/** A menu that opens before JavaScript loads; afterwards Escape and a click elsewhere close it. */
export function ActionMenu({ summary, summaryClass, label, align, children }: ActionMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const element = menu.current
    if (!element) return
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.contains(event.target)) element.open = false
    }
    const closeWithEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return
      element.open = false
      element.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('keydown', closeWithEscape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('keydown', closeWithEscape)
    }
  }, [])
  return (
    <details ref={menu} className={styles.menu}>
      <summary className={summaryClass} aria-label={label} title={label}>
        {summary}
      </summary>
      <ul className={classNames(styles.overlay, align === 'start' && styles.start)}>{children}</ul>
    </details>
  )
}

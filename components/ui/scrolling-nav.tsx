'use client'

import type { ReactNode } from 'react'
import { scrollToCurrent } from './current-in-view'

interface ScrollingNavProps {
  label: string
  className?: string
  children: ReactNode
}

function showCurrent(nav: HTMLElement | null) {
  const current = nav?.querySelector('[aria-current="page"]')
  if (!(nav && current)) return
  nav.scrollLeft += scrollToCurrent(nav.getBoundingClientRect(), current.getBoundingClientRect())
}

/** A row of tabs that may be wider than a phone: the page on which one is stands in view. */
export function ScrollingNav({ label, className, children }: ScrollingNavProps) {
  return (
    <nav ref={showCurrent} className={className} aria-label={label}>
      {children}
    </nav>
  )
}

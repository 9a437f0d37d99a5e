'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useTransition } from 'react'
import { presentFacets, toggleWithSpace } from './facet-checkboxes'
import styles from './soft-navigation.module.css'

/** Where a plain click leads when it stays on this page; null when the browser should do it. */
function samePageTarget(event: MouseEvent): string | null {
  const { button, metaKey, ctrlKey, shiftKey, altKey, target } = event
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null
  const link = target instanceof Element ? target.closest('a') : null
  if (!link || link.origin !== location.origin || link.pathname !== location.pathname) return null
  return link.pathname + link.search
}

function formTarget({ target }: SubmitEvent): string | null {
  if (!(target instanceof HTMLFormElement) || target.method !== 'get') return null
  const url = new URL(target.action)
  if (url.pathname !== location.pathname) return null
  const fields = [...new FormData(target)].map(([name, value]) => [name, String(value)])
  return `${url.pathname}?${new URLSearchParams(fields)}`
}

/** Links and forms in it that lead to this page again renew it in place; the old rows stay, dimmed, until then. */
export function SoftNavigation({ children }: { children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null)
  const router = useRouter()
  const [pending, start] = useTransition()
  // With every page that React shows, values may be others, or on.
  useEffect(() => {
    if (region.current) presentFacets(region.current)
  })
  useEffect(() => {
    const element = region.current
    const follow = (event: MouseEvent | SubmitEvent) => {
      const href = event instanceof MouseEvent ? samePageTarget(event) : formTarget(event)
      if (href === null) return
      event.preventDefault()
      start(() => router.push(href))
    }
    element?.addEventListener('click', follow)
    element?.addEventListener('submit', follow)
    element?.addEventListener('keydown', toggleWithSpace)
    return () => {
      element?.removeEventListener('click', follow)
      element?.removeEventListener('submit', follow)
      element?.removeEventListener('keydown', toggleWithSpace)
    }
  }, [router])
  return (
    <div ref={region} className={styles.region} aria-busy={pending}>
      {children}
    </div>
  )
}

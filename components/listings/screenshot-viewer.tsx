'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ScreenshotView } from '@/lib/listings/types'
import { ScreenshotDialog } from './screenshot-dialog'

interface ScreenshotViewerProps {
  screenshots: ScreenshotView[]
  titles: string[]
  strings: Record<'previous' | 'next' | 'close', string>
  /** The pictures as links; those with `data-screenshot` open here. */
  children: ReactNode
}

function numberOf(event: MouseEvent): number | null {
  if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) {
    return null
  }
  const link = event.target.closest<HTMLElement>('[data-screenshot]')
  return link ? Number(link.dataset.screenshot) : null
}

export function ScreenshotViewer(props: ScreenshotViewerProps) {
  const { screenshots, titles, strings, children } = props
  const strip = useRef<HTMLDivElement>(null)
  const [number, setNumber] = useState<number | null>(null)
  useEffect(() => {
    const element = strip.current
    const open = (event: MouseEvent) => {
      const clicked = numberOf(event)
      if (clicked === null) return
      event.preventDefault()
      setNumber(clicked)
    }
    element?.addEventListener('click', open)
    return () => element?.removeEventListener('click', open)
  }, [])
  const total = screenshots.length
  const move = (step: number) => setNumber((now) => ((now ?? 0) + step + total) % total)
  const shown = number === null ? undefined : screenshots[number]
  return (
    <>
      <div ref={strip}>{children}</div>
      {shown && (
        <ScreenshotDialog
          shown={shown}
          title={titles[number ?? 0] ?? ''}
          strings={strings}
          onClose={() => setNumber(null)}
          onMove={total > 1 ? move : undefined}
        />
      )}
    </>
  )
}

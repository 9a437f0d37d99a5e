'use client'

import { ChevronLeftIcon, ChevronRightIcon } from '@primer/octicons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ScreenshotView } from '@/lib/listings/types'
import { Dialog } from '../ui/dialog'
import { IconButton } from '../ui/icon-button'
import styles from './screenshots.module.css'

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
  const [shown, setShown] = useState<number | null>(null)
  useEffect(() => {
    const element = strip.current
    const open = (event: MouseEvent) => {
      const number = numberOf(event)
      if (number === null) return
      event.preventDefault()
      setShown(number)
    }
    element?.addEventListener('click', open)
    return () => element?.removeEventListener('click', open)
  }, [])
  useArrowKeys(shown !== null, (step) => setShown((now) => moved(now, step, screenshots.length)))
  const current = shown === null ? undefined : screenshots[shown]
  const move = (step: number) => setShown((now) => moved(now, step, screenshots.length))
  return (
    <>
      <div ref={strip}>{children}</div>
      <Dialog
        open={current !== undefined}
        onClose={() => setShown(null)}
        title={titles[shown ?? 0] ?? ''}
        closeLabel={strings.close}
        size="large"
        footer={
          screenshots.length > 1 && (
            <>
              <IconButton
                icon={ChevronLeftIcon}
                aria-label={strings.previous}
                onClick={() => move(-1)}
              />
              <IconButton
                icon={ChevronRightIcon}
                aria-label={strings.next}
                onClick={() => move(1)}
              />
            </>
          )
        }
      >
        {current && (
          <figure className={styles.large}>
            <img src={current.url} alt="" width={current.width} height={current.height} />
            <figcaption>{current.caption}</figcaption>
          </figure>
        )}
      </Dialog>
    </>
  )
}

function moved(now: number | null, step: number, total: number): number | null {
  return now === null ? null : (now + step + total) % total
}

function useArrowKeys(active: boolean, move: (step: number) => void): void {
  useEffect(() => {
    if (!active) return
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowLeft') move(-1)
      if (key === 'ArrowRight') move(1)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}

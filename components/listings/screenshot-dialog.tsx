'use client'

import { ChevronLeftIcon, ChevronRightIcon } from '@primer/octicons-react'
import { useEffect } from 'react'
import type { ScreenshotView } from '@/lib/listings/types'
import { Dialog } from '../ui/dialog'
import { IconButton } from '../ui/icon-button'
import styles from './screenshots.module.css'

interface ScreenshotDialogProps {
  shown: ScreenshotView
  title: string
  strings: Record<'previous' | 'next' | 'close', string>
  onClose: () => void
  /** Called with 1 or -1; absent when there is one picture only. */
  onMove: ((step: number) => void) | undefined
}

/** One picture in full, with arrow keys and buttons to the others. */
export function ScreenshotDialog(props: ScreenshotDialogProps) {
  const { shown, title, strings, onClose, onMove } = props
  useArrowKeys(onMove)
  const buttons = onMove && (
    <>
      <IconButton icon={ChevronLeftIcon} aria-label={strings.previous} onClick={() => onMove(-1)} />
      <IconButton icon={ChevronRightIcon} aria-label={strings.next} onClick={() => onMove(1)} />
    </>
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={strings.close}
      size="large"
      footer={buttons}
    >
      <figure className={styles.large}>
        <img src={shown.url} alt="" width={shown.width} height={shown.height} />
        <figcaption>{shown.caption}</figcaption>
      </figure>
    </Dialog>
  )
}

function useArrowKeys(move: ((step: number) => void) | undefined): void {
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowLeft') move?.(-1)
      if (key === 'ArrowRight') move?.(1)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}

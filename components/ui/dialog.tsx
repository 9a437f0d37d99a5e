'use client'

import { XIcon } from '@primer/octicons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { classNames } from './class-names'
import styles from './dialog.module.css'
import { IconButton } from './icon-button'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  closeLabel: string
  size?: 'small' | 'large'
  footer?: ReactNode
  children: ReactNode
}

/** The browser's own modal dialog: it holds the focus, closes with Escape and gives the focus back. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, closeLabel, size = 'small', footer, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, size === 'small' && styles.small)}
      aria-labelledby={titleId}
      closedby="any"
      onClose={onClose}
    >
      <div className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton
          icon={XIcon}
          aria-label={closeLabel}
          variant="invisible"
          onClick={() => dialog.current?.close()}
        />
      </div>
      <div className={styles.body}>{children}</div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </dialog>
  )
}

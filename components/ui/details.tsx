import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './details.module.css'

interface DetailsProps {
  summary: ReactNode
  open?: boolean
  className?: string
  children: ReactNode
}

/** Something to read on demand; works before JavaScript loads. */
export function Details({ summary, open, className, children }: DetailsProps) {
  return (
    <details className={classNames(styles.details, className)} open={open}>
      <summary>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}

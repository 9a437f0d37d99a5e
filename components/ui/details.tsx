import { ChevronRightIcon } from '@primer/octicons-react'
import type { ReactNode } from 'react'
import styles from './details.module.css'

interface DetailsProps {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}

/** Something to read on demand; works before JavaScript loads. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details className={styles.details} open={open}>
      <summary>
        <ChevronRightIcon className={styles.chevron} aria-hidden />
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}

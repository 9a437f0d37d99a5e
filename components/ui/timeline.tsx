import type { Icon } from '@primer/octicons-react'
import type { ReactNode } from 'react'
import type { StateTone } from './state-label'
import styles from './timeline.module.css'

export interface TimelineItem {
  key: string
  icon: Icon
  /** draft: still to come. */
  tone?: StateTone
  title: ReactNode
  meta?: ReactNode
  children?: ReactNode
}

/** What happened and what is still to come, in order. */
export function Timeline({ label, items }: { label: string; items: TimelineItem[] }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {items.map(({ key, icon: Visual, tone, title, meta, children }) => (
        <li key={key} className={styles.item}>
          <span className={styles.badge} data-tone={tone}>
            <Visual aria-hidden />
          </span>
          <div className={styles.body}>
            <p className={styles.title}>{title}</p>
            {meta && <div className={styles.meta}>{meta}</div>}
            {children}
          </div>
        </li>
      ))}
    </ol>
  )
}

import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'
import styles from './container.module.css'

/** The width of a page: 1,280 px at most. */
export function Container({ page, children }: { page?: boolean; children: ReactNode }) {
  return <div className={classNames(styles.container, page && styles.page)}>{children}</div>
}

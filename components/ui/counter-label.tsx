import type { ReactNode } from 'react'
import styles from './counter-label.module.css'

export function CounterLabel({ children }: { children: ReactNode }) {
  return <span className={styles.counter}>{children}</span>
}

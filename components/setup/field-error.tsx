import { AlertFillIcon } from '@primer/octicons-react'
import styles from './setup.module.css'

/** What is wrong with a step, and what to do. */
export function FieldError({ children }: { children: string }) {
  return (
    <p className={styles.error} role="alert">
      <AlertFillIcon size={12} aria-hidden />
      {children}
    </p>
  )
}

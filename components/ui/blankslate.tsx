import type { Icon } from '@primer/octicons-react'
import type { ReactNode } from 'react'
import styles from './blankslate.module.css'
import { classNames } from './class-names'

interface BlankslateProps {
  visual?: Icon
  heading: string
  /** The level of the heading where it stands. */
  as?: 'h1' | 'h2' | 'h3'
  border?: boolean
  /** Links or buttons: what can be done now. */
  actions?: ReactNode
  children?: ReactNode
}

export function Blankslate(props: BlankslateProps) {
  const { visual, heading, as: Heading = 'h2', border, actions, children } = props
  const Visual = visual
  return (
    <div className={classNames(styles.blankslate, border && styles.bordered)}>
      {Visual && (
        <span className={styles.visual}>
          <Visual size={24} aria-hidden />
        </span>
      )}
      <Heading className={styles.heading}>{heading}</Heading>
      {children && <div className={styles.description}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

import type { Icon } from '@primer/octicons-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './label.module.css'

export type LabelVariant =
  | 'default'
  | 'secondary'
  | 'accent'
  | 'success'
  | 'attention'
  | 'danger'
  | 'done'

interface LabelProps {
  variant?: LabelVariant
  size?: 'small' | 'large'
  leadingVisual?: Icon
  children: ReactNode
}

export function Label({ variant = 'default', size, leadingVisual, children }: LabelProps) {
  const Leading = leadingVisual
  const look = variant === 'default' ? undefined : styles[variant]
  return (
    <span className={classNames(styles.label, look, size === 'large' && styles.large)}>
      {Leading && <Leading size={12} aria-hidden />}
      {children}
    </span>
  )
}

import {
  AlertIcon,
  CheckCircleIcon,
  DotFillIcon,
  type Icon,
  SkipIcon,
  XCircleIcon,
} from '@primer/octicons-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './state-label.module.css'

export type StateTone = 'open' | 'draft' | 'attention' | 'closed' | 'done'

const icons: Record<StateTone, Icon> = {
  open: CheckCircleIcon,
  draft: DotFillIcon,
  attention: AlertIcon,
  closed: XCircleIcon,
  done: SkipIcon,
}

interface StateLabelProps {
  /** open: works. draft: not yet. attention: somebody must act. closed: failed or ended. done: over, as wished. */
  status: StateTone
  size?: 'small' | 'medium'
  icon?: Icon
  children: ReactNode
}

export function StateLabel({ status, size = 'medium', icon, children }: StateLabelProps) {
  const Visual = icon ?? icons[status]
  const tone = status === 'draft' ? undefined : styles[status]
  return (
    <span className={classNames(styles.label, tone, size === 'small' && styles.small)}>
      <Visual size={size === 'small' ? 12 : 16} aria-hidden />
      {children}
    </span>
  )
}

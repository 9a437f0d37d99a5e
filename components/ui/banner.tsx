import { AlertIcon, CheckCircleIcon, type Icon, InfoIcon, StopIcon } from '@primer/octicons-react'
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { classNames } from './class-names'

type BannerVariant = 'info' | 'success' | 'warning' | 'critical'

const icons: Record<BannerVariant, Icon> = {
  info: InfoIcon,
  success: CheckCircleIcon,
  warning: AlertIcon,
  critical: StopIcon,
}

interface BannerProps {
  variant?: BannerVariant
  title: string
  /** alert: read out at once, for what failed just now. */
  role?: 'status' | 'alert'
  actions?: ReactNode
  children?: ReactNode
}

export function Banner({ variant = 'info', title, role, actions, children }: BannerProps) {
  const Visual = icons[variant]
  const look = variant === 'info' ? undefined : styles[variant]
  return (
    <div className={classNames(styles.banner, look)} role={role}>
      <span className={styles.icon}>
        <Visual aria-hidden />
      </span>
      <div>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.description}>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

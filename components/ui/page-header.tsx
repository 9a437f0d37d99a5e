import { ArrowLeftIcon } from '@primer/octicons-react'
import type { ReactNode } from 'react'
import styles from './page-header.module.css'

interface PageHeaderProps {
  title: ReactNode
  description?: ReactNode
  /** The page above this one. */
  parent?: { href: string; label: string }
  actions?: ReactNode
}

export function PageHeader({ title, description, parent, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {parent && (
          <a className={styles.parent} href={parent.href}>
            <ArrowLeftIcon size={12} aria-hidden />
            {parent.label}
          </a>
        )}
        <h1 className={styles.title}>{title}</h1>
        {description && <p className={styles.description}>{description}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}

import { ChevronRightIcon, MoveToStartIcon } from '@primer/octicons-react'
import { LinkButton } from './link-button'
import styles from './pagination.module.css'

interface PaginationProps {
  label: string
  /** Which rows these are, where that is known. */
  rows?: string | null
  first: { href: string; label: string } | null
  next: { href: string; label: string } | null
}

/** Keyset pages know the first and the next page, not a number of pages. */
export function Pagination({ label, rows, first, next }: PaginationProps) {
  if (!first && !next) return null
  return (
    <nav className={styles.pagination} aria-label={label}>
      {first && (
        <LinkButton href={first.href} variant="invisible" leadingVisual={MoveToStartIcon}>
          {first.label}
        </LinkButton>
      )}
      {rows && <span className={styles.rows}>{rows}</span>}
      {next && (
        <LinkButton href={next.href} rel="next" trailingVisual={ChevronRightIcon}>
          {next.label}
        </LinkButton>
      )}
    </nav>
  )
}

import { ChevronRightIcon, MoveToStartIcon } from '@primer/octicons-react'
import { LinkButton } from './link-button'
import styles from './pagination.module.css'

interface PaginationProps {
  label: string
  first: { href: string; label: string } | null
  next: { href: string; label: string } | null
}

/** Keyset pages know the first and the next page, not a number of pages. */
export function Pagination({ label, first, next }: PaginationProps) {
  if (!first && !next) return null
  return (
    <nav className={styles.pagination} aria-label={label}>
      {first && (
        <LinkButton href={first.href} variant="invisible" leadingVisual={MoveToStartIcon}>
          {first.label}
        </LinkButton>
      )}
      {next && (
        <LinkButton href={next.href} rel="next" trailingVisual={ChevronRightIcon}>
          {next.label}
        </LinkButton>
      )}
    </nav>
  )
}

import type { LogoView } from '@/lib/listings/types'
import styles from './listing-logo.module.css'

interface ListingLogoProps {
  logo: LogoView
  size?: number
  /** The first ones that a page shows are loaded at once. */
  eager?: boolean
}

/** Decoration: the name of the listing always stands beside it. */
export function ListingLogo({ logo, size = 48, eager }: ListingLogoProps) {
  return (
    <img
      className={styles.logo}
      style={{ backgroundColor: logo.background }}
      src={logo.url}
      alt=""
      width={size}
      height={size}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
}

import type { ListingCard as Card } from '@/lib/listings/types'
import styles from './card-grid.module.css'
import { ListingCard } from './listing-card'

interface CardGridProps {
  listings: Card[]
  locale: string
  eager?: boolean
}

export function CardGrid({ listings, locale, eager }: CardGridProps) {
  return (
    <ul className={styles.grid}>
      {listings.map((listing) => (
        <li key={listing.slug}>
          <ListingCard listing={listing} locale={locale} eager={eager} />
        </li>
      ))}
    </ul>
  )
}

import { useTranslations } from 'next-intl'
import type { ListingCard as Card } from '@/lib/listings/types'
import { KindLabel } from '../listings/kind-label'
import { ListingLogo } from '../listings/listing-logo'
import { PriceFrom } from '../listings/price-from'
import { PublisherName } from '../listings/publisher-name'
import styles from './listing-card.module.css'

interface ListingCardProps {
  listing: Card
  locale: string
  eager?: boolean
}

export function ListingCard({ listing, locale, eager }: ListingCardProps) {
  const t = useTranslations('listings')
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <ListingLogo logo={listing.logo} size={40} eager={eager} />
        <div className={styles.title}>
          <h3 className={styles.name}>
            <a className={styles.link} href={`/${locale}/listings/${listing.slug}`}>
              {listing.name}
            </a>
          </h3>
          <div className={styles.publisher}>
            <PublisherName publisher={listing.publisher} />
          </div>
        </div>
      </div>
      <p className={styles.description}>{listing.shortDescription}</p>
      <div className={styles.meta}>
        <KindLabel kind={listing.kind} />
        <span>
          <PriceFrom price={listing.price} />
          {listing.installs > 0 && ` · ${t('installs', { count: listing.installs })}`}
        </span>
      </div>
    </article>
  )
}

import { useTranslations } from 'next-intl'
import type { SearchRow } from '@/lib/catalogue/types'
import { compareFormId } from '../compare/compare-form'
import { KindLabel } from '../listings/kind-label'
import { ListingLogo } from '../listings/listing-logo'
import { PriceFrom } from '../listings/price-from'
import { PublisherName } from '../listings/publisher-name'
import styles from './listing-row.module.css'
import { MarkedText } from './marked-text'
import { MatchReasonView } from './match-reason'

interface ListingRowProps {
  listing: SearchRow
  locale: string
  eager?: boolean
}

export function ListingRow({ listing, locale, eager }: ListingRowProps) {
  const t = useTranslations('listings')
  const compare = useTranslations('compare')
  const { price, installs } = listing
  return (
    <article className={styles.row}>
      <ListingLogo logo={listing.logo} eager={eager} />
      <div className={styles.body}>
        <h2 className={styles.name}>
          <a className={styles.link} href={`/${locale}/listings/${listing.slug}`}>
            <MarkedText parts={listing.nameParts} />
          </a>
        </h2>
        <p className={styles.description}>
          <MarkedText parts={listing.descriptionParts} />
        </p>
        <div className={styles.meta}>
          <KindLabel kind={listing.kind} />
          <PublisherName publisher={listing.publisher} />
          <span>
            <PriceFrom price={price} />
            {price.trialDays > 0 && ` · ${t('price.trial', { days: price.trialDays })}`}
            {installs > 0 && ` · ${t('installs', { count: installs })}`}
          </span>
          <label className={styles.compare}>
            <input
              type="checkbox"
              form={compareFormId}
              name="listings"
              value={listing.slug}
              aria-label={compare('chooseLabel', { name: listing.name })}
            />
            {compare('choose')}
          </label>
        </div>
        {listing.reason && <MatchReasonView reason={listing.reason} />}
      </div>
    </article>
  )
}

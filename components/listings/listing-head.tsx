import { DownloadIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { ListingPage } from '@/lib/listings/types'
import { KindLabel } from './kind-label'
import { ListingActions } from './listing-actions'
import styles from './listing-head.module.css'
import { ListingLogo } from './listing-logo'
import { PriceFrom } from './price-from'
import { PublisherName } from './publisher-name'

export function ListingHead({ listing, locale }: { listing: ListingPage; locale: string }) {
  const t = useTranslations('listings')
  const { slug, name, shortDescription, price, installs } = listing
  return (
    <header className={styles.head}>
      <div className={styles.logo}>
        <ListingLogo logo={listing.logo} size={80} eager />
      </div>
      <div>
        <h1 className={styles.name}>{name}</h1>
        <p className={styles.tagline}>{shortDescription}</p>
        <div className={styles.meta}>
          <KindLabel kind={listing.kind} />
          <PublisherName publisher={listing.publisher} />
          {installs > 0 && (
            <span title={t('installsConfirmed')}>
              <DownloadIcon aria-hidden /> {t('installs', { count: installs })}
            </span>
          )}
        </div>
      </div>
      <div className={styles.action}>
        <ListingActions
          slug={slug}
          setupHref={`/${locale}/listings/${slug}/setup`}
          strings={{
            none: t('action.setUp'),
            active: t('action.manage'),
            awaiting_payment: t('action.waitingPayment'),
            awaiting_install: t('action.waiting'),
            suspended: t('action.manage'),
          }}
        />
        <p className={styles.price}>
          <PriceFrom price={price} />
          {price.trialDays > 0 && ` · ${t('price.trial', { days: price.trialDays })}`}
        </p>
      </div>
    </header>
  )
}

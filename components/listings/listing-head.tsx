import { DownloadIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { ListingPage } from '@/lib/listings/types'
import { LinkButton } from '../ui/link-button'
import { KindLabel } from './kind-label'
import { ListingActions } from './listing-actions'
import styles from './listing-head.module.css'
import { ListingLogo } from './listing-logo'
import { PriceFrom } from './price-from'
import { PublisherName } from './publisher-name'

interface ListingHeadProps {
  listing: ListingPage
  locale: string
  /** Before it is published: nobody has it yet. */
  isPreview?: boolean
}

export function ListingHead({ listing, locale, isPreview }: ListingHeadProps) {
  const t = useTranslations('listings')
  const { name, shortDescription, price, installs } = listing
  // A preview stands on a page that already has its title.
  const Name = isPreview ? 'h2' : 'h1'
  return (
    <header className={styles.frame}>
      <div className={styles.head}>
        <div className={styles.logo}>
          <ListingLogo logo={listing.logo} size={80} eager />
        </div>
        <div>
          <Name className={styles.name}>{name}</Name>
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
          <Action listing={listing} locale={locale} isPreview={isPreview} />
          <p className={styles.price}>
            <PriceFrom price={price} />
            {price.trialDays > 0 && ` · ${t('price.trial', { days: price.trialDays })}`}
          </p>
        </div>
      </div>
    </header>
  )
}

function Action({ listing, locale, isPreview }: ListingHeadProps) {
  const t = useTranslations('listings.action')
  const { slug } = listing
  const setupHref = `/${locale}/listings/${slug}/setup`
  if (isPreview) {
    return (
      <LinkButton href="#pricing" variant="primary" size="large" block>
        {t('setUp')}
      </LinkButton>
    )
  }
  return (
    <ListingActions
      slug={slug}
      setupHref={setupHref}
      updatesHref={`/${locale}/updates`}
      reviewUpdate={t('update', { login: '{login}' })}
      blocked={{
        alone: t('blocked', { login: '{login}' }),
        why: t('blockedWhy', { login: '{login}', why: '{why}' }),
      }}
      strings={{
        none: t('setUp'),
        requested: t('requested'),
        questioned: t('questioned'),
        active: t('manage'),
        awaiting_payment: t('waitingPayment'),
        awaiting_install: t('waiting'),
        suspended: t('manage'),
      }}
    />
  )
}

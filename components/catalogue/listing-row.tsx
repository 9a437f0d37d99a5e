import { useTranslations } from 'next-intl'
import type { SearchRow } from '@/lib/catalogue/types'
import { compareFormId } from '../compare/compare-form'
import { KindLabel } from '../listings/kind-label'
import { ListingLogo } from '../listings/listing-logo'
import { usePriceWords } from '../listings/price-from'
import { PublisherMark } from '../listings/publisher-mark'
import { filled } from '../ui/filled'
import styles from './listing-row.module.css'
import { MarkedText } from './marked-text'
import { MatchReasonView, useReasonWords } from './match-reason'

/** What the rows of a list say alike, asked for once. The same elements in several rows are sent once. */
export function useRowWords() {
  const t = useTranslations('listings')
  const compare = useTranslations('compare')
  return {
    kinds: {
      github_app: <KindLabel kind="github_app" />,
      oauth_app: <KindLabel kind="oauth_app" />,
      api_integration: <KindLabel kind="api_integration" />,
    },
    priceOf: usePriceWords(),
    trial: t('price.trial', { days: '{days}' }),
    installs: (count: number) => t('installs', { count }),
    verified: t('publisher.verified', { domain: '{domain}' }),
    compare: compare('choose'),
    compareWith: compare('chooseLabel', { name: '{name}' }),
    reason: useReasonWords(),
  }
}

interface ListingRowProps {
  listing: SearchRow
  locale: string
  words: ReturnType<typeof useRowWords>
  eager?: boolean
}

export function ListingRow({ listing, locale, words, eager }: ListingRowProps) {
  const { price, installs, publisher } = listing
  const domain = publisher.verifiedDomain
  const proof = domain && filled(words.verified, { domain })
  const facts = [
    words.priceOf(price),
    ...(price.trialDays > 0 ? [filled(words.trial, { days: price.trialDays })] : []),
    ...(installs > 0 ? [words.installs(installs)] : []),
  ]
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
          {words.kinds[listing.kind]}
          <PublisherMark name={publisher.name} proof={proof} />
          <span>{facts.join(' · ')}</span>
          <label className={styles.compare}>
            <input
              type="checkbox"
              form={compareFormId}
              name="listings"
              value={listing.slug}
              aria-label={filled(words.compareWith, { name: listing.name })}
            />
            {words.compare}
          </label>
        </div>
        {listing.reason && <MatchReasonView reason={listing.reason} words={words.reason} />}
      </div>
    </article>
  )
}

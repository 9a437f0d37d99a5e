import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { comparisonHref } from '@/lib/catalogue/schema'
import type { ListingPage } from '@/lib/listings/types'
import { LearnMore } from '../help/learn-more'
import { DateText } from '../ui/date-text'
import { ListingLinks } from './listing-links'
import styles from './sidebar.module.css'

interface SidebarProps {
  listing: ListingPage
  locale: string
}

export function Sidebar({ listing, locale }: SidebarProps) {
  const t = useTranslations('listings.sidebar')
  return (
    <aside className={styles.sidebar} aria-label={t('label')}>
      <Seller listing={listing} />
      <Block title={t('categories')}>
        <ul className={styles.tags}>
          {listing.categories.map(({ slug, name }) => (
            <li key={slug}>
              <a className={styles.tag} href={`/${locale}/categories/${slug}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Block>
      {listing.languages.length > 0 && (
        <Block title={t('languages')}>
          <p className={styles.text}>{listing.languages.join(', ')}</p>
        </Block>
      )}
      <Block title={t('links')}>
        <ListingLinks links={listing.links} />
        <p className={styles.report}>
          <a href={comparisonHref(locale, [listing.slug])} rel="nofollow">
            {t('compare')}
          </a>
        </p>
        {listing.kind === 'github_app' && (
          <p className={styles.report}>
            <a href={`/${locale}/listings/${listing.slug}/copy`} rel="nofollow">
              {t('copy')}
            </a>
          </p>
        )}
      </Block>
      <Dates listing={listing} locale={locale} />
    </aside>
  )
}

function Dates({ listing, locale }: SidebarProps) {
  const t = useTranslations('listings.sidebar')
  return (
    <Block title={t('details')}>
      <dl className={styles.dates}>
        <dt>{t('published')}</dt>
        <dd>
          <DateText value={listing.publishedAt} locale={locale} />
        </dd>
        <dt>{t('updated')}</dt>
        <dd>
          <DateText value={listing.updatedAt} locale={locale} />
        </dd>
      </dl>
      <p className={styles.report}>
        <a href={`/${locale}/listings/${listing.slug}/report`} rel="nofollow">
          {t('report')}
        </a>
      </p>
    </Block>
  )
}

/** Who is paid, said on every page where something is sold (design §4). */
function Seller({ listing }: { listing: ListingPage }) {
  const t = useTranslations('listings.sidebar')
  const { name, canSell } = listing.seller
  const paid = listing.plans.some(({ priceModel }) => priceModel !== 'free')
  return (
    <Block title={t('seller')}>
      <p className={styles.text}>{t(paid ? 'soldBy' : 'givenBy', { seller: name })}</p>
      {paid && <LearnMore topic="buying" />}
      {paid && !canSell && <p className={styles.warning}>{t('cannotSell', { seller: name })}</p>}
    </Block>
  )
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  )
}

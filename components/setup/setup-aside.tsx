import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { ListingPage } from '@/lib/listings/types'
import { KindExplainer } from '../listings/kind-explainer'
import { KindLabel } from '../listings/kind-label'
import styles from './setup.module.css'

interface SetupAsideProps {
  listing: ListingPage
  locale: Locale
}

/** Who is paid, which kind it is, and where questions go. */
export function SetupAside({ listing, locale }: SetupAsideProps) {
  const t = useTranslations('setup.aside')
  const said = useTranslations('listings.sidebar')
  const { slug, kind, seller, links, plans } = listing
  const isSold = plans.some(({ priceModel }) => priceModel !== 'free')
  return (
    <aside className={styles.aside} aria-label={t('label')}>
      <section>
        <h2 className={styles.asideTitle}>{t('seller')}</h2>
        <p>{said(isSold ? 'soldBy' : 'givenBy', { seller: seller.name })}</p>
      </section>
      <section>
        <h2 className={styles.asideTitle}>{t('kind')}</h2>
        <KindLabel kind={kind} />
        <KindExplainer kind={kind} />
      </section>
      <section>
        <h2 className={styles.asideTitle}>{t('help')}</h2>
        <ul className={styles.links}>
          {links.support && (
            <li>
              <a href={links.support}>{t('support', { seller: seller.name })}</a>
            </li>
          )}
          {links.terms && (
            <li>
              <a href={links.terms}>{t('terms')}</a>
            </li>
          )}
          {links.privacy && (
            <li>
              <a href={links.privacy}>{t('privacy')}</a>
            </li>
          )}
          {kind === 'github_app' && (
            <li>
              <a href={`/${locale}/listings/${slug}/copy`}>{said('copy')}</a>
            </li>
          )}
        </ul>
      </section>
    </aside>
  )
}

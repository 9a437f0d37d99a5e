import { useTranslations } from 'next-intl'
import { comparisonHref } from '@/lib/catalogue/schema'
import type { RiskView } from '@/lib/catalogue/types'
import styles from '../permissions/risk.module.css'
import { ListingLogo } from './listing-logo'

interface LighterListProps {
  slug: string
  risk: RiskView
  locale: string
}

/** Others of the category that ask for less. */
export function LighterList({ slug, risk, locale }: LighterListProps) {
  const t = useTranslations('permissions.risk')
  const { lighter, category } = risk
  if (lighter.length === 0) return null
  return (
    <section className={styles.lighter} aria-labelledby="lighter-title">
      <h3 id="lighter-title" className={styles.title}>
        {t('lighter.title')}
      </h3>
      <p className={styles.text}>{t('lighter.text', { category: category.name })}</p>
      <ul className={styles.list}>
        {lighter.map((one) => (
          <li key={one.slug} className={styles.one}>
            <ListingLogo logo={one.logo} size={24} />
            <a href={`/${locale}/listings/${one.slug}`}>{one.name}</a>
            <span className={styles.score}>{t('score', { score: one.score })}</span>
          </li>
        ))}
      </ul>
      <a href={comparisonHref(locale, [slug, ...lighter.map((one) => one.slug)])}>
        {t('lighter.compare')}
      </a>
    </section>
  )
}

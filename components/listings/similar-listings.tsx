import { useTranslations } from 'next-intl'
import type { RiskView } from '@/lib/catalogue/types'
import type { ListingCard } from '@/lib/listings/types'
import { CardGrid } from '../catalogue/card-grid'
import styles from './listing-body.module.css'
import { Section } from './section'

/** A row of cards. */
const shown = 4

interface SimilarListingsProps {
  similar: ListingCard[]
  risk: RiskView | null
  locale: string
}

/** Others that are like it, without those that the page already names because they ask for less. */
export function SimilarListings({ similar, risk, locale }: SimilarListingsProps) {
  const t = useTranslations('listings')
  const named = risk?.lighter.map(({ slug }) => slug) ?? []
  const listings = similar.filter(({ slug }) => !named.includes(slug)).slice(0, shown)
  if (listings.length === 0) return null
  return (
    <div className={styles.similar}>
      <Section id="similar" title={t('similar')}>
        <CardGrid listings={listings} locale={locale} />
      </Section>
    </div>
  )
}

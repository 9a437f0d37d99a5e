import { useTranslations } from 'next-intl'
import { pointsOf } from '@/lib/catalogue/rules'
import type { MatchReason } from '@/lib/catalogue/types'
import { Details } from '../ui/details'
import styles from './match-reason.module.css'

const parts = ['installs', 'purchases', 'freshness', 'proof', 'thrift'] as const

/** "Why is this here?": where the words are, then the points of the listing, part by part. */
export function MatchReasonView({ reason }: { reason: MatchReason }) {
  const t = useTranslations('catalogue.reason')
  const { place, quality } = reason
  const total = parts.reduce((sum, part) => sum + quality[part], 0)
  return (
    <div className={styles.reason}>
      <Details summary={<span>{t('summary')}</span>}>
        <p className={styles.place}>{t(`places.${place}`)}</p>
        <p className={styles.place}>{t('points', { total })}</p>
        <dl className={styles.parts}>
          {parts.map((part) => (
            <div key={part} className={styles.part}>
              <dt>{t(`parts.${part}`)}</dt>
              <dd>{t('of', { points: quality[part], most: pointsOf[part] })}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.place}>{t('neverPaid')}</p>
      </Details>
    </div>
  )
}

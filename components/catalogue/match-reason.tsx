import { useTranslations } from 'next-intl'
import { pointsOf } from '@/lib/catalogue/rules'
import type { MatchPlace, MatchReason } from '@/lib/catalogue/types'
import { LearnMore } from '../help/learn-more'
import { Details } from '../ui/details'
import { filled } from '../ui/filled'
import styles from './match-reason.module.css'

const parts = ['installs', 'purchases', 'freshness', 'proof', 'thrift'] as const

/** What every reason of a list says alike, asked for once. The same elements in each row are sent once. */
export function useReasonWords() {
  const t = useTranslations('catalogue.reason')
  return {
    summary: t('summary'),
    placeOf: (place: MatchPlace) => t(`places.${place}`),
    total: t('points', { total: '{total}' }),
    parts: parts.map((part) => ({
      part,
      name: <dt key={part}>{t(`parts.${part}`)}</dt>,
      points: t('of', { points: '{points}', most: pointsOf[part] }),
    })),
    neverPaid: (
      <p className={styles.place}>
        {t('neverPaid')} <LearnMore topic="searching" section="points" />
      </p>
    ),
  }
}

interface MatchReasonProps {
  reason: MatchReason
  words: ReturnType<typeof useReasonWords>
}

/** "Why is this here?": where the words are, then the points of the listing, part by part. */
export function MatchReasonView({ reason, words }: MatchReasonProps) {
  const { place, quality } = reason
  const total = parts.reduce((sum, part) => sum + quality[part], 0)
  return (
    <Details summary={words.summary} className={styles.reason}>
      <p className={styles.place}>{words.placeOf(place)}</p>
      <p className={styles.place}>{filled(words.total, { total })}</p>
      <dl className={styles.parts}>
        {words.parts.flatMap(({ part, name, points }) => [
          name,
          <dd key={`${part} points`}>{filled(points, { points: quality[part] })}</dd>,
        ])}
      </dl>
      {words.neverPaid}
    </Details>
  )
}

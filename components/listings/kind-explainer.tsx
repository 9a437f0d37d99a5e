import { useTranslations } from 'next-intl'
import type { ListingKind } from '@/lib/listings/types'
import { LearnMore } from '../help/learn-more'
import { Details } from '../ui/details'
import styles from './kind-explainer.module.css'

/** What the kind means for the person who sets it up, in plain words (S6). */
export function KindExplainer({ kind }: { kind: ListingKind }) {
  const t = useTranslations('listings.kind')
  return (
    <div className={styles.box}>
      <Details summary={<span className={styles.what}>{t(`${kind}.what`)}</span>}>
        <ul className={styles.details}>
          {(['first', 'second', 'third'] as const).map((key) => (
            <li key={key}>{t(`${kind}.details.${key}`)}</li>
          ))}
        </ul>
        <LearnMore topic="kinds" />
      </Details>
      <p className={styles.summary}>{t(`${kind}.summary`)}</p>
    </div>
  )
}

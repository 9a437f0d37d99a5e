import { useFormatter, useTranslations } from 'next-intl'
import { standings } from '@/lib/campaigns/rules'
import type { Tally } from '@/lib/campaigns/types'
import styles from './campaigns.module.css'

/** How many integrations stand where. */
export function CampaignTally({ tally }: { tally: Tally }) {
  const t = useTranslations('campaigns.standings')
  const format = useFormatter()
  return (
    <dl className={styles.tally}>
      {standings.map((standing) => (
        <div key={standing}>
          <dt>{t(standing)}</dt>
          <dd>{format.number(tally[standing])}</dd>
        </div>
      ))}
    </dl>
  )
}

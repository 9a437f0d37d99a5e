import { useTranslations } from 'next-intl'
import type { CampaignItemView, CampaignView } from '@/lib/campaigns/types'
import type { Locale } from '@/lib/core/locales'
import { type Column, DataTable } from '../ui/data-table'
import { TimeAgo } from '../ui/time-ago'
import styles from './campaigns.module.css'
import { DoneBy } from './done-by'
import { StandingLabel } from './standing-label'

interface CampaignTableProps {
  campaign: CampaignView
  locale: Locale
}

type ItemColumn = Column<CampaignItemView>

/** Every integration of a campaign: who reviews it, what was decided, by whom, and what became of it. */
export function CampaignTable({ campaign, locale }: CampaignTableProps) {
  const t = useTranslations('campaigns.table')
  const columns = [...useWhat(), ...useAnswer(locale)]
  return (
    <DataTable label={t('label')} rows={campaign.items} rowKey={({ id }) => id} columns={columns} />
  )
}

function useWhat(): ItemColumn[] {
  const t = useTranslations('campaigns.table')
  const listings = useTranslations('listings')
  return [
    {
      key: 'integration',
      header: t('integration'),
      rowHeader: true,
      render: ({ name, kind }) => (
        <>
          {name}
          <span className={styles.meta}>{listings(`kind.${kind}.name`)}</span>
        </>
      ),
    },
    {
      key: 'reviewer',
      header: t('reviewer'),
      render: ({ reviewer }) => reviewer ?? t('owners'),
    },
  ]
}

function useAnswer(locale: Locale): ItemColumn[] {
  const t = useTranslations('campaigns.table')
  const decisions = useTranslations('campaigns.decisions')
  return [
    {
      key: 'decision',
      header: t('decision'),
      render: ({ decision, narrowing, note, decided }) => (
        <>
          {decision === null ? t('none') : decisions(decision)}
          {narrowing !== '' && <span className={styles.meta}>{narrowing}</span>}
          {note !== '' && <span className={styles.meta}>{note}</span>}
          {decided !== null && (
            <span className={styles.meta}>
              {decided.by} · <TimeAgo at={decided.at} locale={locale} />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'result',
      header: t('result'),
      render: ({ standing, done }) => (
        <>
          <StandingLabel standing={standing} />
          {done !== null && (
            <span className={styles.meta}>
              <DoneBy done={done} locale={locale} />
            </span>
          )}
        </>
      ),
    },
  ]
}

import { useTranslations } from 'next-intl'
import type { Standing } from '@/lib/campaigns/types'
import { StateLabel, type StateTone } from '../ui/state-label'

const tones: Record<Standing, StateTone> = {
  unanswered: 'attention',
  outstanding: 'attention',
  kept: 'open',
  narrowed: 'done',
  removed: 'done',
  gone: 'draft',
}

/** Where an integration stands in a campaign, in one or two words. */
export function StandingLabel({ standing }: { standing: Standing }) {
  const t = useTranslations('campaigns.standings')
  return (
    <StateLabel status={tones[standing]} size="small">
      {t(standing)}
    </StateLabel>
  )
}

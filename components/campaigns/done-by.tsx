import { useTranslations } from 'next-intl'
import type { CampaignItemView } from '@/lib/campaigns/types'
import type { Locale } from '@/lib/core/locales'
import { TimeAgo } from '../ui/time-ago'

interface DoneByProps {
  done: NonNullable<CampaignItemView['done']>
  locale: Locale
}

/** Who says what became of it, and when: GitHub, the integrator, or a person by name. */
export function DoneBy({ done: { source, by, at }, locale }: DoneByProps) {
  const t = useTranslations('campaigns.done')
  const when = <TimeAgo at={at} locale={locale} />
  return source === 'person' && by !== null ? (
    <>
      {t('said', { who: by })} · {when}
    </>
  ) : (
    <>
      {t(source)} · {when}
    </>
  )
}

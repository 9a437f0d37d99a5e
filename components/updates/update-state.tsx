import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { UpdateView } from '@/lib/permission-updates/types'
import { Banner } from '../ui/banner'
import { TimeAgo } from '../ui/time-ago'

const looks = {
  open: 'warning',
  accepted: 'success',
  superseded: 'info',
  withdrawn: 'info',
} as const

/** How the change stands, with who says so and since when. */
export function UpdateState({ update, locale }: { update: UpdateView; locale: Locale }) {
  const t = useTranslations('updates')
  const { state, source, readAt, noticedAt, account, audience, acceptedBy } = update
  return (
    <Banner
      variant={looks[state]}
      title={t(`states.${state}.title`, { account: account.login })}
      role="status"
    >
      <p>{t(`states.${state}.lead`)}</p>
      {state === 'accepted' && audience !== 'user' && (
        <p>{acceptedBy === null ? t('ended.byUnknown') : t('ended.by', { login: acceptedBy })}</p>
      )}
      <p>
        {t.rich(`sources.${source}`, { time: () => <TimeAgo at={readAt} locale={locale} /> })}{' '}
        {t.rich('noticed', { time: () => <TimeAgo at={noticedAt} locale={locale} /> })}
      </p>
    </Banner>
  )
}

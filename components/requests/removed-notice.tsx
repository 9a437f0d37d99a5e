import { useTranslations } from 'next-intl'
import type { RequestView } from '@/lib/approvals/types'
import type { Locale } from '@/lib/core/locales'
import { Banner } from '../ui/banner'
import { TimeAgo } from '../ui/time-ago'

interface RemovedNoticeProps {
  request: RequestView
  locale: Locale
}

/** That what was there is no longer, who says so, and what goes on all the same. */
export function RemovedNotice({ request, locale }: RemovedNoticeProps) {
  const t = useTranslations('requests.notices')
  const { removed, organization: login, listing } = request
  if (removed === null) return null
  const { source, at, purchaseId } = removed
  return (
    <Banner variant="warning" title={t('removed', { source, login, name: listing.name })}>
      {t('removedLead')}{' '}
      {purchaseId !== null &&
        t.rich('planGoesOn', {
          link: (words) => <a href={`/${locale}/purchases/${purchaseId}`}>{words}</a>,
        })}{' '}
      <TimeAgo at={at} locale={locale} />
    </Banner>
  )
}

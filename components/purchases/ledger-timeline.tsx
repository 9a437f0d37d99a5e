import {
  CheckCircleIcon,
  ClockIcon,
  type Icon,
  PencilIcon,
  SkipIcon,
  SyncIcon,
  UndoIcon,
} from '@primer/octicons-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { LedgerAction, LedgerRow } from '@/lib/purchases/types'
import { TimeAgo } from '../ui/time-ago'
import { Timeline } from '../ui/timeline'

const icons: Record<LedgerAction, Icon> = {
  purchased: CheckCircleIcon,
  changed: PencilIcon,
  pending_change: ClockIcon,
  pending_change_cancelled: UndoIcon,
  cancelled: SkipIcon,
  renewed: SyncIcon,
}

/** Everything that happened to a purchase, newest first. */
export function LedgerTimeline({ history, locale }: { history: LedgerRow[]; locale: Locale }) {
  const t = useTranslations('purchases.history')
  const details = useTranslations('purchases.details')
  const format = useFormatter()
  const items = history.map(({ version, action, effectiveAt, at, actorLogin, planName }) => ({
    key: String(version),
    icon: icons[action],
    title: t(action, {
      plan: planName,
      date: format.dateTime(new Date(effectiveAt), { dateStyle: 'long' }),
    }),
    meta: (
      <>
        <TimeAgo at={at} locale={locale} />
        {actorLogin !== null && ` ${t('by', { login: actorLogin })}`}
      </>
    ),
  }))
  return <Timeline label={details('history')} items={items} />
}

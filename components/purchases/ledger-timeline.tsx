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
  const titleOf = ({ action, effectiveAt, planName, pendingPlanName }: LedgerRow) => {
    const date = format.dateTime(new Date(effectiveAt), { dateStyle: 'long' })
    const planned = { plan: pendingPlanName ?? '', date }
    if (pendingPlanName !== null && action === 'pending_change') return t('planned_change', planned)
    if (pendingPlanName !== null && action === 'pending_change_cancelled') {
      return t('planned_change_cancelled', planned)
    }
    return t(action, { plan: planName, date })
  }
  const items = history.map((row) => ({
    key: String(row.version),
    icon: icons[row.action],
    title: titleOf(row),
    meta: (
      <>
        <TimeAgo at={row.at} locale={locale} />
        {row.actorLogin !== null && ` ${t('by', { login: row.actorLogin })}`}
      </>
    ),
  }))
  return <Timeline label={details('history')} items={items} />
}

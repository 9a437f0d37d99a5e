import {
  ArrowSwitchIcon,
  CheckCircleIcon,
  CommentIcon,
  EyeClosedIcon,
  type Icon,
  LawIcon,
  PencilIcon,
  RocketIcon,
  SkipIcon,
  StopIcon,
  UndoIcon,
  UploadIcon,
  XCircleIcon,
} from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { TimelineEntry } from '@/lib/reviews/types'
import type { StateTone } from '../ui/state-label'
import { TimeAgo } from '../ui/time-ago'
import { Timeline } from '../ui/timeline'
import styles from './reviews.module.css'

const looks: Record<TimelineEntry['kind'], [Icon, StateTone?]> = {
  submitted: [UploadIcon],
  appealed: [LawIcon],
  withdrawn: [UndoIcon],
  approved: [CheckCircleIcon, 'open'],
  changes_requested: [CommentIcon, 'attention'],
  rejected: [XCircleIcon, 'closed'],
  edited: [PencilIcon],
  published: [RocketIcon, 'open'],
  suspended: [StopIcon, 'closed'],
  unsuspended: [CheckCircleIcon, 'open'],
  delisted: [EyeClosedIcon, 'done'],
  app_transferred: [ArrowSwitchIcon, 'attention'],
  app_returned: [UndoIcon],
  app_taken_over: [ArrowSwitchIcon, 'done'],
}

/** What happened to a listing, like a GitHub issue: who, when, and for which reasons. */
export function ReviewTimeline({ entries, locale }: { entries: TimelineEntry[]; locale: Locale }) {
  const t = useTranslations('reviews')
  if (entries.length === 0) return <p className={styles.muted}>{t('page.noHistory')}</p>
  const items = entries.map(({ key, kind, at, login, reasons, message }) => {
    const [icon = SkipIcon, tone] = looks[kind]
    return {
      key,
      icon,
      tone,
      title: t(`timeline.${kind}`, { login: login ?? t('timeline.somebody') }),
      meta: <TimeAgo at={at} locale={locale} />,
      children: <ReviewReasons reasons={reasons} message={message} />,
    }
  })
  return <Timeline label={t('page.timeline')} items={items} />
}

/** The reasons of a decision, and what the operator wrote. */
export function ReviewReasons({ reasons, message }: Pick<TimelineEntry, 'reasons' | 'message'>) {
  const t = useTranslations('reasons')
  if (reasons.length === 0 && message === '') return null
  return (
    <div className={styles.box}>
      {reasons.length > 0 && (
        <ul className={styles.list}>
          {reasons.map((code) => (
            <li key={code}>{t(code)}</li>
          ))}
        </ul>
      )}
      {message !== '' && <p className={styles.words}>{message}</p>}
    </div>
  )
}

import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { ReportView } from '@/lib/reviews/types'
import { LinkButton } from '../ui/link-button'
import { StateLabel } from '../ui/state-label'
import { TimeAgo } from '../ui/time-ago'
import { ActionForm } from './action-form'
import styles from './reviews.module.css'

interface ReportCardProps {
  locale: Locale
  report: ReportView
  action: FormAction
}

const tones = { open: 'attention', answered: 'open', dismissed: 'done' } as const

/** A report with what somebody wrote, and the answer or the form for one. */
export function ReportCard({ locale, report, action }: ReportCardProps) {
  const t = useTranslations('reviews.operator.reports')
  const reasons = useTranslations('reviews.report.reasons')
  const { id, state, listing, reporter, reason, text, answer, createdAt } = report
  return (
    <article className={styles.box}>
      <div className={styles.stack}>
        <div className={styles.row}>
          <h2 className={styles.subheading}>{t('by', { login: reporter, name: listing.name })}</h2>
          <StateLabel status={tones[state]} size="small">
            {t(state)}
          </StateLabel>
        </div>
        <p className={styles.muted}>
          {reasons(reason)} · <TimeAgo at={createdAt} locale={locale} />
        </p>
        <p className={styles.words}>{text}</p>
        {answer !== null && (
          <div>
            <h3 className={styles.subheading}>{t('answer')}</h3>
            <p className={styles.words}>{answer}</p>
          </div>
        )}
        {state === 'open' && <Answer locale={locale} id={id} action={action} />}
        {state === 'open' && listing.state === 'published' && (
          <span>
            <LinkButton href={`/${locale}/operator/listings/${listing.slug}`}>
              {t('suspend')}
            </LinkButton>
          </span>
        )}
      </div>
    </article>
  )
}

function Answer({ locale, id, action }: { locale: Locale; id: string; action: FormAction }) {
  const t = useTranslations('reviews.operator.reports')
  return (
    <ActionForm
      id={id}
      action={action}
      hidden={{ locale, report: id }}
      select={{
        name: 'outcome',
        label: t('outcome'),
        options: [
          { value: 'answered', label: t('answered') },
          { value: 'dismissed', label: t('dismissed') },
        ],
      }}
      text={{
        name: 'answer',
        label: t('answer'),
        caption: t('answerCaption'),
        maxLength: 4000,
        required: true,
      }}
      button={{ label: t('close'), pending: t('closing'), variant: 'primary' }}
    />
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import type { ApprovalView } from '@/lib/approvals/types'
import type { Locale } from '@/lib/core/locales'
import { Banner } from '../ui/banner'
import styles from './setup.module.css'

interface ApprovedProps {
  approval: ApprovalView
  /** Whether a plan is to be chosen here, if none was approved. */
  hasPlans: boolean
  locale: Locale
}

/** What the page is bound to: the account and repositories of an approval, which nobody chooses again here. */
export function Approved({ approval, hasPlans, locale }: ApprovedProps) {
  const t = useTranslations('requests.approval')
  const facts = useTranslations('requests.facts')
  const format = useFormatter()
  const { login, approvedBy, rule, requestId, terms, endsAt } = approval
  const names = terms.repositories.map(({ id, name }) => name ?? facts('repository', { id }))
  const date = endsAt && format.dateTime(new Date(endsAt), { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <Banner variant="success" title={t('title', { login })}>
      <p>{approvedBy ? t('by', { who: approvedBy }) : t('byRule', { rule: rule ?? '' })}</p>
      <dl className={styles.links}>
        {terms.plan && (
          <div>
            <dt>{facts('plan')}</dt>
            <dd>{terms.plan.name}</dd>
          </div>
        )}
        {terms.selection && (
          <div>
            <dt>{facts('repositories')}</dt>
            <dd>{terms.selection === 'all' ? facts('allRepositories') : format.list(names)}</dd>
          </div>
        )}
        {date && (
          <div>
            <dt>{facts('endsAt')}</dt>
            <dd>{date}</dd>
          </div>
        )}
      </dl>
      {terms.plan === null && hasPlans && <p>{t('planOpen')}</p>}
      <a href={`/${locale}/requests/${requestId}`}>{t('see')}</a>
    </Banner>
  )
}

import { useTranslations } from 'next-intl'
import type { ListingStatus, TimelineEntry } from '@/lib/reviews/types'
import { Banner } from '../ui/banner'
import { TimeAgo } from '../ui/time-ago'
import { DifferenceView, EntryColumns } from './difference-view'
import { FindingsList } from './findings-list'
import { ListingActions, type ListingActionsProps } from './listing-actions'
import { ReviewReasons, ReviewTimeline } from './review-timeline'
import styles from './reviews.module.css'
import { StatusLabel } from './status-label'
import { useFieldName } from './use-field-name'

/** Where a listing stands, for whoever writes it, and what can be done now. */
export function ListingReview(props: ListingActionsProps) {
  const { page, locale } = props
  const t = useTranslations('reviews')
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <section aria-labelledby="now">
          <h2 className={styles.heading} id="now">
            <StatusLabel status={page.status} />
          </h2>
          <p className={styles.text}>{t(`next.${page.status}`)}</p>
          <Decided {...page} />
          {page.problems.length > 0 && page.actions.some(isSubmission) && (
            <Problems problems={page.problems} />
          )}
        </section>
        <section aria-labelledby="actions">
          <h2 className={styles.heading} id="actions">
            {t('page.actions')}
          </h2>
          <ListingActions {...props} />
        </section>
        {page.submitted && <Submitted {...props} submitted={page.submitted} />}
        <section aria-labelledby="history">
          <h2 className={styles.heading} id="history">
            {t('page.timeline')}
          </h2>
          <ReviewTimeline entries={page.timeline} locale={locale} />
        </section>
      </div>
      <Aside {...props} />
    </div>
  )
}

const never: readonly ListingStatus[] = ['draft', 'in_review', 'changes_requested', 'rejected']

/** Before it was public there is nothing to differ from. */
const wasPublic = (status: ListingStatus) => !never.includes(status)

const telling = {
  changes_requested: 'changes_requested',
  update_changes_requested: 'changes_requested',
  rejected: 'rejected',
  update_rejected: 'rejected',
  suspended: 'suspended',
} as const satisfies Partial<Record<ListingStatus, TimelineEntry['kind']>>

const isTelling = (status: ListingStatus): status is keyof typeof telling => status in telling

/** Why the operator decided as they did, where the status calls for it. */
function Decided({ status, timeline }: Pick<ListingActionsProps['page'], 'status' | 'timeline'>) {
  if (!isTelling(status)) return null
  const newest = timeline.findLast(({ kind }) => kind === telling[status])
  return newest === undefined ? null : <ReviewReasons {...newest} />
}

const isSubmission = (action: string) => action === 'submit' || action === 'relist'

function Problems({ problems }: Pick<ListingActionsProps['page'], 'problems'>) {
  const t = useTranslations('reviews')
  const nameOf = useFieldName()
  return (
    <Banner variant="warning" title={t('page.problems')}>
      <p>{t('page.problemsLead')}</p>
      <ul className={styles.list}>
        {problems.map(({ field, code, params }) => (
          <li key={`${field}-${code}`}>
            {nameOf(field)} {t(`problems.${code}`, { max: params.max ?? 0 })}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

type SubmittedProps = ListingActionsProps & {
  submitted: NonNullable<ListingActionsProps['page']['submitted']>
}

function Submitted({ locale, submitted }: SubmittedProps) {
  const t = useTranslations('reviews')
  const { differences, plans, compared, findings, checkedAt } = submitted
  return (
    <>
      <section aria-labelledby="checks">
        <h2 className={styles.heading} id="checks">
          {t('page.checks')}
        </h2>
        <FindingsList locale={locale} findings={findings} checkedAt={checkedAt} />
      </section>
      <section aria-labelledby="submitted">
        <h2 className={styles.heading} id="submitted">
          {t('page.submitted')}
        </h2>
        {!compared && <p className={styles.text}>{t('page.submittedNew')}</p>}
        <DifferenceView differences={differences} compared={compared} />
        {plans.length > 0 && (
          <>
            <h3 className={styles.heading}>{t('fields.plans')}</h3>
            <EntryColumns entries={plans} compared={compared} />
          </>
        )}
      </section>
    </>
  )
}

function Aside({ page, locale, listing }: ListingActionsProps) {
  const t = useTranslations('reviews.page')
  const { queue, changedFields } = page
  const base = `/${locale}/publish/${listing.login}/listings/${listing.slug}`
  return (
    <aside className={styles.stack}>
      <dl className={styles.facts}>
        {queue && (
          <>
            <div>
              <dt>{t('waiting')}</dt>
              <dd>
                <TimeAgo at={queue.submittedAt} locale={locale} />
              </dd>
            </div>
            <div>
              <dt>{t('status')}</dt>
              <dd>{t('place', { place: queue.place })}</dd>
            </div>
          </>
        )}
      </dl>
      {changedFields.length > 0 && wasPublic(page.status) && (
        <p className={styles.muted}>{t('changed', { count: changedFields.length })}</p>
      )}
      <a href={base}>{t('edit')}</a>
    </aside>
  )
}

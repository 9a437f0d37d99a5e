import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { decisions, reasonCodes } from '@/lib/reviews/schema'
import type { ReviewDetails } from '@/lib/reviews/types'
import { LinkButton } from '../ui/link-button'
import { TimeAgo } from '../ui/time-ago'
import { ActionForm } from './action-form'
import { DecisionForm } from './decision-form'
import { DifferenceView, EntryColumns } from './difference-view'
import { FindingsList } from './findings-list'
import type { MailPreview } from './mail-view'
import { ReviewTimeline } from './review-timeline'
import styles from './reviews.module.css'

interface ReviewViewProps {
  locale: Locale
  review: ReviewDetails
  decide: FormAction<MailPreview>
  checkAgain: FormAction
}

/** A submission as the operator decides on it: what changes, what was found, who asks, and the decision. */
export function ReviewView(props: ReviewViewProps) {
  const { locale, review } = props
  const t = useTranslations('reviews')
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {review.note && (
          <Part id="note" title={t('operator.review.note')}>
            <p className={`${styles.box} ${styles.words}`}>{review.note}</p>
          </Part>
        )}
        <Checks {...props} />
        <Part id="difference" title={t('operator.review.difference')}>
          {!review.compared && <p className={styles.text}>{t('page.submittedNew')}</p>}
          <DifferenceView differences={review.differences} compared={review.compared} />
        </Part>
        <Part id="plans" title={t('operator.review.plans')}>
          {review.plans.length === 0 ? (
            <p className={styles.muted}>{t('operator.review.noPlans')}</p>
          ) : (
            <EntryColumns entries={review.plans} compared={review.compared} />
          )}
        </Part>
        <Part id="history" title={t('page.timeline')}>
          <ReviewTimeline entries={review.timeline} locale={locale} />
        </Part>
        <Decision {...props} />
      </div>
      <Facts {...props} />
    </div>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 className={styles.heading} id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function Checks({ locale, review, checkAgain }: ReviewViewProps) {
  const t = useTranslations('reviews')
  const { findings, checkedAt } = review
  return (
    <Part id="checks" title={t('page.checks')}>
      <div className={styles.stack}>
        <FindingsList locale={locale} findings={findings} checkedAt={checkedAt} />
        {review.state === 'waiting' && (
          <ActionForm
            id="check"
            action={checkAgain}
            hidden={{ locale, review: review.id }}
            button={{ label: t('findings.again'), pending: t('findings.checking') }}
            small
          />
        )}
      </div>
    </Part>
  )
}

function Decision({ locale, review, decide }: ReviewViewProps) {
  const t = useTranslations('reviews.operator.decision')
  const reasons = useTranslations('reasons')
  return (
    <Part id="decide" title={t('heading')}>
      {review.state === 'waiting' ? (
        <DecisionForm
          locale={locale}
          reviewId={review.id}
          decisions={decisions.map((value) => ({ value, label: t(value) }))}
          reasons={reasonCodes.map((value) => ({ value, label: reasons(value) }))}
          strings={{
            label: t('label'),
            reasons: t('reasons'),
            reasonsCaption: t('reasonsCaption'),
            message: t('message'),
            messageCaption: t('messageCaption'),
            decide: t('decide'),
            deciding: t('deciding'),
            preview: t('preview'),
            previewing: t('previewing'),
            mail: t('mail'),
          }}
          action={decide}
        />
      ) : (
        <p>{t('closed')}</p>
      )}
    </Part>
  )
}

function Facts({ locale, review }: ReviewViewProps) {
  const t = useTranslations('reviews.operator.review')
  const kinds = useTranslations('reviews.kinds')
  const { publisher, listing } = review
  const facts: [string, ReactNode][] = [
    ...(review.place === null ? [] : [[t('place'), review.place] satisfies [string, ReactNode]]),
    [t('publisher'), `${publisher.name} (${publisher.login})`],
    [t('domain'), publisher.verifiedDomain ?? t('noDomain')],
    [t('kind'), kinds(listing.kind)],
    [t('address'), `/listings/${listing.proposedSlug}`],
    [t('submittedBy'), review.submittedBy],
    [t('submitted'), <TimeAgo key="at" at={review.submittedAt} locale={locale} />],
  ]
  return (
    <aside className={styles.stack}>
      {review.state === 'waiting' && (
        <LinkButton href="#decide" variant="primary">
          {t('decide')}
        </LinkButton>
      )}
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <LinkButton href={`/${locale}/operator/reviews/${review.id}/preview`}>
        {t('preview')}
      </LinkButton>
      {listing.state === 'published' && (
        <LinkButton href={`/${locale}/listings/${listing.slug}`}>{t('public')}</LinkButton>
      )}
    </aside>
  )
}

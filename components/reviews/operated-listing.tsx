import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { reasonCodes } from '@/lib/reviews/schema'
import type { ListingAction, TimelineEntry } from '@/lib/reviews/types'
import { Details } from '../ui/details'
import { ActionForm } from './action-form'
import { ReviewTimeline } from './review-timeline'
import styles from './reviews.module.css'

interface OperatedListingProps {
  locale: Locale
  listing: {
    slug: string
    name: string
    actions: ListingAction[]
    timeline: TimelineEntry[]
  }
  actions: Record<'suspend' | 'unsuspend' | 'delist', FormAction>
}

/** What happened to a listing, and what the operator can do to it. */
export function OperatedListing({ locale, listing, actions }: OperatedListingProps) {
  const t = useTranslations('reviews')
  const possible = (['suspend', 'unsuspend', 'delist'] as const).filter((action) =>
    listing.actions.includes(action),
  )
  return (
    <div className={styles.main}>
      {possible.length === 0 && <p className={styles.muted}>{t('operator.listing.nothing')}</p>}
      <div className={styles.plain}>
        {possible.map((action) => (
          <section key={action} className={styles.box} aria-labelledby={action}>
            <OneAction locale={locale} listing={listing} action={action} run={actions[action]} />
          </section>
        ))}
      </div>
      <section aria-labelledby="history">
        <h2 className={styles.heading} id="history">
          {t('page.timeline')}
        </h2>
        <ReviewTimeline entries={listing.timeline} locale={locale} />
      </section>
    </div>
  )
}

interface OneActionProps extends Pick<OperatedListingProps, 'locale' | 'listing'> {
  action: 'suspend' | 'unsuspend' | 'delist'
  run: FormAction
}

function OneAction({ locale, listing, action, run }: OneActionProps) {
  const words = useWords(action, listing.name)
  return (
    <Details
      open={action === 'unsuspend'}
      summary={
        <h2 className={styles.summary} id={action}>
          {words.heading}
        </h2>
      }
    >
      <p className={styles.text}>{words.lead}</p>
      <ActionForm
        id={`do-${action}`}
        action={run}
        hidden={{ locale, slug: listing.slug }}
        {...useWhy(action === 'suspend')}
        button={{
          label: words.label,
          pending: words.pending,
          variant: action === 'unsuspend' ? 'primary' : 'danger',
        }}
      />
    </Details>
  )
}

function useWords(action: OneActionProps['action'], name: string) {
  const t = useTranslations('reviews.operator.listing')
  const delist = useTranslations('reviews.actions.delist')
  if (action === 'delist') {
    return {
      heading: delist('heading'),
      lead: delist('lead'),
      label: delist('button', { name }),
      pending: delist('pending'),
    }
  }
  return {
    heading: t(`${action}.heading`),
    lead: t(`${action}.lead`),
    label: t(`${action}.button`, { name }),
    pending: t(`${action}.pending`),
  }
}

/** Whoever suspends says why. */
function useWhy(asked: boolean) {
  const decision = useTranslations('reviews.operator.decision')
  const t = useTranslations('reviews.operator.listing')
  const reasons = useTranslations('reasons')
  if (!asked) return {}
  return {
    checkboxes: {
      name: 'reasons',
      label: decision('reasons'),
      options: reasonCodes.map((value) => ({ value, label: reasons(value) })),
    },
    text: {
      name: 'message',
      label: decision('message'),
      caption: t('messageCaption'),
      maxLength: 4000,
      required: true,
    },
  }
}

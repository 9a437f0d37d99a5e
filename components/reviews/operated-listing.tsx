import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { reasonCodes } from '@/lib/reviews/schema'
import type { ListingAction, TimelineEntry } from '@/lib/reviews/types'
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
      <section aria-labelledby="history">
        <h2 className={styles.heading} id="history">
          {t('page.timeline')}
        </h2>
        <ReviewTimeline entries={listing.timeline} locale={locale} />
      </section>
      {possible.length === 0 && <p className={styles.muted}>{t('operator.listing.nothing')}</p>}
      {possible.map((action) => (
        <section key={action} className={styles.box} aria-labelledby={action}>
          <OneAction locale={locale} listing={listing} action={action} run={actions[action]} />
        </section>
      ))}
    </div>
  )
}

interface OneActionProps extends Pick<OperatedListingProps, 'locale' | 'listing'> {
  action: 'suspend' | 'unsuspend' | 'delist'
  run: FormAction
}

function OneAction({ locale, listing, action, run }: OneActionProps) {
  const t = useTranslations('reviews')
  const decision = useTranslations('reviews.operator.decision')
  const reasons = useTranslations('reasons')
  const path =
    action === 'delist' ? ('actions.delist' as const) : (`operator.listing.${action}` as const)
  const why =
    action === 'suspend'
      ? {
          checkboxes: {
            name: 'reasons',
            label: decision('reasons'),
            options: reasonCodes.map((value) => ({ value, label: reasons(value) })),
          },
          text: {
            name: 'message',
            label: decision('message'),
            caption: t('operator.listing.messageCaption'),
            maxLength: 4000,
            required: true,
          },
        }
      : {}
  return (
    <>
      <h2 className={styles.subheading} id={action}>
        {t(`${path}.heading`)}
      </h2>
      <p className={styles.text}>{t(`${path}.lead`)}</p>
      <ActionForm
        id={`do-${action}`}
        action={run}
        hidden={{ locale, slug: listing.slug }}
        {...why}
        button={{
          label: t(`${path}.button`, { name: listing.name }),
          pending: t(`${path}.pending`),
          variant: action === 'unsuspend' ? 'primary' : 'danger',
        }}
      />
    </>
  )
}

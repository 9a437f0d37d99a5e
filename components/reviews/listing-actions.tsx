import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { ListingAction, ListingReviewPage } from '@/lib/reviews/types'
import { Details } from '../ui/details'
import { ActionForm } from './action-form'
import styles from './reviews.module.css'

type IntegratorAction = Extract<
  ListingAction,
  'submit' | 'relist' | 'publish_edit' | 'withdraw' | 'appeal' | 'delist'
>

const shown = ['publish_edit', 'submit', 'relist', 'withdraw', 'appeal', 'delist'] as const

export interface ListingActionsProps {
  locale: Locale
  /** What tells the actions which listing. */
  listing: { login: string; slug: string; name: string }
  page: ListingReviewPage
  actions: Record<Exclude<IntegratorAction, 'relist'>, FormAction>
}

/** What there is to offer: an edit is published only where there is one that needs no review, and submitted otherwise. */
function offered({ page }: Pick<ListingActionsProps, 'page'>): IntegratorAction[] {
  const { actions, problems, changedFields, changesPlans, lowRiskOnly, mayAppeal } = page
  const edited = changedFields.length > 0
  const isPublic = actions.includes('publish_edit')
  const fits: Record<IntegratorAction, boolean> = {
    submit: problems.length === 0 && (!isPublic || changesPlans || (edited && !lowRiskOnly)),
    relist: problems.length === 0,
    publish_edit: edited && lowRiskOnly,
    withdraw: true,
    appeal: mayAppeal,
    delist: true,
  }
  return shown.filter((action) => actions.includes(action) && fits[action])
}

/** Everything that can be done with a listing now, each with what happens next. */
export function ListingActions(props: ListingActionsProps) {
  const t = useTranslations('reviews')
  const found = offered(props)
  if (found.length === 0) return <p className={styles.muted}>{t('page.nothing')}</p>
  return (
    <ul className={styles.plain}>
      {found.map((action) => (
        <li key={action}>
          {action === 'delist' ? (
            <Details summary={t('actions.delist.heading')}>
              <OneAction {...props} action={action} />
            </Details>
          ) : (
            <div className={styles.box}>
              <h3 className={styles.subheading}>{t(`actions.${action}.heading`)}</h3>
              <OneAction {...props} action={action} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function OneAction(props: ListingActionsProps & { action: IntegratorAction }) {
  const { locale, listing, action, actions } = props
  const t = useTranslations('reviews.actions')
  const run = action === 'relist' ? 'submit' : action
  const withNote = run === 'submit' || run === 'appeal' ? run : null
  return (
    <>
      <p className={styles.text}>{t(`${action}.lead`)}</p>
      <ActionForm
        id={action}
        action={actions[run]}
        hidden={{ locale, login: listing.login, slug: listing.slug }}
        text={
          withNote === null
            ? undefined
            : {
                name: 'note',
                label: t(`${withNote}.note`),
                caption: t(`${withNote}.noteCaption`),
                maxLength: withNote === 'appeal' ? 4000 : 1000,
                required: withNote === 'appeal',
              }
        }
        button={{
          label: t(`${action}.button`, { name: listing.name }),
          pending: t(`${run}.pending`),
          variant: action === 'delist' ? 'danger' : action === 'withdraw' ? 'default' : 'primary',
        }}
      />
    </>
  )
}

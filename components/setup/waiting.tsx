import { ClockIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { SetupProgress } from '@/lib/installs/types'
import type { ListingPage } from '@/lib/listings/types'
import { Banner } from '../ui/banner'
import { StateLabel } from '../ui/state-label'
import { TimeAgo } from '../ui/time-ago'
import { ProgressItems } from './progress-items'
import styles from './setup.module.css'
import { SetupAside } from './setup-aside'
import { SetupHeader } from './setup-header'
import { stampOf } from './stamp'
import waiting from './waiting.module.css'
import { isWatched, WaitingActions } from './waiting-actions'
import { WaitingRefresh } from './waiting-refresh'
import { WhatNow } from './what-now'

export interface WaitingProps {
  progress: SetupProgress
  listing: ListingPage
  locale: Locale
  /** The login of the person who looks. */
  viewer: string
  /** Who did not answer just now. */
  silent: 'github' | 'stripe' | null
  /** GitHub's page with what a person has authorized. */
  authorizationsUrl: string
  actions: Record<'check' | 'confirm' | 'abandon', FormAction>
}

/** What is still open between "set up" and "active", each part with its state, source and time. */
export function Waiting(props: WaitingProps) {
  const { progress, listing, locale, viewer, silent } = props
  const t = useTranslations('setup.waiting')
  const { state, account, createdAt, startedBy } = progress
  const names = { name: listing.name, login: account.login }
  return (
    <>
      <SetupHeader
        listing={listing}
        locale={locale}
        title={t('title', names)}
        meta={
          <span>
            {t.rich('startedBy', {
              who: startedBy === viewer ? t('yourself') : startedBy,
              time: () => <TimeAgo at={createdAt} locale={locale} />,
            })}
          </span>
        }
      />
      <div className={styles.layout}>
        <div className={styles.main}>
          <div className={waiting.lead} role="status">
            <State state={state} />
            <h2 className={waiting.leadTitle}>{t(`lead.${leadOf(props)}`, names)}</h2>
          </div>
          {silent && <Banner variant="warning" title={t(`unread.${silent}`)} />}
          <ProgressItems {...props} />
          {state === 'active' && <WhatNow {...props} />}
          <WaitingActions {...props} />
          {isWatched(progress) && (
            <WaitingRefresh setupId={progress.id} stamp={stampOf(progress)} />
          )}
        </div>
        <SetupAside listing={listing} locale={locale} />
      </div>
    </>
  )
}

function State({ state }: Pick<SetupProgress, 'state'>) {
  const t = useTranslations('setup.waiting')
  if (state === 'active') return <StateLabel status="open">{t('stateActive')}</StateLabel>
  if (state === 'abandoned') return <StateLabel status="draft">{t('stateAbandoned')}</StateLabel>
  return (
    <StateLabel status="draft" icon={ClockIcon}>
      {t('stateOpen')}
    </StateLabel>
  )
}

function leadOf({ progress: { state, checkout, listing } }: WaitingProps) {
  if (state === 'active' || state === 'abandoned') return state
  if (state === 'awaiting_payment') {
    return checkout?.state === 'expired' ? 'expired' : 'payment'
  }
  if (listing.kind === 'github_app') return 'install'
  return listing.kind === 'oauth_app' ? 'authorize' : 'steps'
}

import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Webhook, WebhookNotice } from '@/lib/webhooks/types'
import { Banner } from '../ui/banner'
import { StateLabel } from '../ui/state-label'
import { TimeAgo } from '../ui/time-ago'
import type { ListingAddress } from './listing-fields'
import { StatusForms } from './status-forms'
import styles from './webhooks.module.css'

interface WebhookStatusProps {
  listing: ListingAddress
  webhook: Webhook
  pingAction: FormAction<WebhookNotice>
  resumeAction: FormAction<WebhookNotice>
}

const tones = { active: 'open', failing: 'attention', off: 'draft', paused: 'closed' } as const

/** How a webhook stands, and what can be done about it. */
export function WebhookStatus({ listing, webhook, ...actions }: WebhookStatusProps) {
  const [t, a] = [useTranslations('webhooks.status'), useTranslations('webhooks.actions')]
  const { status, consecutiveFailures, waiting, pausedAt } = webhook
  const stopped = status === 'off' || status === 'paused'
  return (
    <section className={styles.stack} aria-label={t(status)}>
      <p className={styles.state}>
        <StateLabel status={tones[status]}>{t(status)}</StateLabel>
        {stopped && pausedAt !== null ? (
          <span className={styles.muted}>
            <TimeAgo at={pausedAt} locale={listing.locale} />
          </span>
        ) : null}
        {waiting > 0 ? (
          <span className={styles.muted}>{t('waiting', { count: waiting })}</span>
        ) : null}
      </p>
      {status === 'failing' ? <p>{t('failures', { count: consecutiveFailures })}</p> : null}
      {stopped ? (
        <Banner variant={status === 'paused' ? 'critical' : 'warning'} title={t(`${status}Title`)}>
          {t(`${status}Lead`)}
        </Banner>
      ) : null}
      <StatusForms
        listing={listing}
        stopped={stopped}
        {...actions}
        strings={{
          ping: a('ping'),
          pinging: a('pinging'),
          resume: a('resume'),
          resuming: a('resuming'),
          testAndResume: a('testAndResume'),
          testing: a('testing'),
        }}
      />
    </section>
  )
}

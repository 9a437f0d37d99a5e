import { useTranslations } from 'next-intl'
import { longest } from '@/lib/approvals/schema'
import type { Asking } from '@/lib/approvals/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { LinkButton } from '../ui/link-button'
import { TimeAgo } from '../ui/time-ago'
import { ActionForm } from './action-form'
import { RequestStateLabel } from './request-state'
import styles from './requests.module.css'

interface OpenRequestProps {
  open: NonNullable<Asking['open']>
  locale: Locale
  support: FormAction
}

/** What somebody of the organization asked already: who, when, where it stands, and joining it. */
export function OpenRequest({ open, locale, support }: OpenRequestProps) {
  const t = useTranslations('requests.ask')
  const { id, requester, createdAt, state, part, reason, setupPath } = open
  const isUndecided = state === 'pending' || state === 'needs_info'
  return (
    <div className={styles.stack}>
      <p className={styles.inline}>
        <RequestStateLabel request={open} size="small" />
        <span>
          {t.rich(part === 'asked' ? 'youAsked' : 'asked', {
            who: requester,
            time: () => <TimeAgo at={createdAt} locale={locale} />,
          })}
        </span>
      </p>
      {reason !== '' && <p className={styles.said}>{reason}</p>}
      <p className={styles.inline}>
        <LinkButton href={`/${locale}/requests/${id}`}>{t('follow')}</LinkButton>
        {setupPath && (
          <LinkButton variant="primary" href={`/${locale}${setupPath}`}>
            {t('goOn')}
          </LinkButton>
        )}
      </p>
      {part === null && isUndecided && (
        <ActionForm
          id="support"
          locale={locale}
          requestId={id}
          action={support}
          text={{
            name: 'reason',
            label: t('supportReason'),
            required: false,
            most: longest.reason,
          }}
          button={t('support')}
          pending={t('asking')}
        />
      )}
    </div>
  )
}

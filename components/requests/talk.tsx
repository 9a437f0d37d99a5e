import { useTranslations } from 'next-intl'
import { longest } from '@/lib/approvals/schema'
import { ActionForm } from './action-form'
import type { RequestPageProps } from './request-view'
import styles from './requests.module.css'

/** What somebody may say: a question before deciding, an answer, their own support; and taking it all back. */
export function Talk({ request, locale, viewer, actions }: RequestPageProps) {
  const t = useTranslations('requests.talk')
  const { id: requestId, actions: may, requester } = request
  const asks = may.includes('question') && requester !== viewer
  const form = { locale, requestId }
  const kind = asks ? 'question' : may.includes('answer') ? 'answer' : null
  const canSupport = may.includes('support') && !may.includes('approve')
  if (kind === null && !canSupport) return null
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t(canSupport ? 'supportTitle' : 'title')}</h2>
      <div className={styles.stack}>
        {kind && (
          <ActionForm
            {...form}
            id="message"
            action={actions.message}
            text={{ name: 'body', label: t(kind), required: true, most: longest.message }}
            button={t(`${kind}Button`)}
            pending={t('sending')}
          />
        )}
        {canSupport && (
          <ActionForm
            {...form}
            id="support"
            action={actions.support}
            text={{ name: 'reason', label: t('support'), required: false, most: longest.reason }}
            button={t('supportButton')}
            pending={t('sending')}
          />
        )}
        {may.includes('withdraw') && (
          <ActionForm
            {...form}
            id="withdraw"
            action={actions.withdraw}
            text={null}
            button={t('withdraw')}
            pending={t('withdrawing')}
            variant="danger"
          />
        )}
      </div>
    </section>
  )
}

import { useTranslations } from 'next-intl'
import { longest } from '@/lib/approvals/schema'
import { Details } from '../ui/details'
import { ActionForm } from './action-form'
import type { RequestPageProps } from './request-view'
import styles from './requests.module.css'

/** What somebody may say: a question before deciding, an answer, their own support; and taking it all back. */
export function Talk({ request, locale, actions }: RequestPageProps) {
  const t = useTranslations('requests.talk')
  const { id: requestId, actions: may } = request
  const form = { locale, requestId }
  const kind = (['question', 'answer'] as const).find((one) => may.includes(one)) ?? null
  const canSupport = may.includes('support') && !may.includes('approve')
  const mayWithdraw = may.includes('withdraw')
  if (kind === null && !canSupport && !mayWithdraw) return null
  const title = canSupport ? 'supportTitle' : kind === null ? 'withdrawTitle' : 'title'
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t(title)}</h2>
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
        {mayWithdraw && <Withdraw request={request} locale={locale} actions={actions} />}
      </div>
    </section>
  )
}

/** Taking it all back, which ends it for others too. */
function Withdraw({ request, locale, actions }: Omit<RequestPageProps, 'risk'>) {
  const t = useTranslations('requests.talk')
  const form = { locale, requestId: request.id }
  return (
    <Details summary={t('withdraw')}>
      <p>{t('withdrawText', { others: request.supporters.length })}</p>
      <ActionForm
        {...form}
        id="withdraw"
        action={actions.withdraw}
        text={null}
        button={t('withdraw')}
        pending={t('withdrawing')}
        variant="danger"
      />
    </Details>
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Webhook, WebhookNotice } from '@/lib/webhooks/types'
import type { ListingAddress } from './listing-fields'
import { RotationForms } from './rotation-forms'
import styles from './webhooks.module.css'

interface RotationProps {
  listing: ListingAddress
  webhook: Webhook
  startAction: FormAction<WebhookNotice>
  switchAction: FormAction<WebhookNotice>
  cancelAction: FormAction<WebhookNotice>
}

/** Changing the secret of a webhook without losing a delivery. */
export function Rotation({ listing, webhook, ...actions }: RotationProps) {
  const [t, f] = [useTranslations('webhooks.rotation'), useTranslations('webhooks.form')]
  const format = useFormatter()
  const { rotatesAt } = webhook
  const date =
    rotatesAt &&
    format.dateTime(new Date(rotatesAt), {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    })
  return (
    <section className={styles.section} aria-labelledby="webhook-secret">
      <h2 id="webhook-secret" className={styles.heading}>
        {t('heading')}
      </h2>
      <p className={styles.lead}>{date ? t('going', { date: `${date} UTC` }) : t('lead')}</p>
      <RotationForms
        listing={listing}
        rotating={rotatesAt !== null}
        {...actions}
        strings={{
          nextSecret: t('nextSecret'),
          nextSecretCaption: t('nextSecretCaption'),
          start: t('start'),
          starting: t('starting'),
          switch: t('switch'),
          switching: t('switching'),
          cancel: t('cancel'),
          cancelling: t('cancelling'),
          secretOnce: f('secretOnce'),
          secretLabel: f('secretLabel'),
          copy: f('copy'),
          copied: f('copied'),
        }}
      />
    </section>
  )
}

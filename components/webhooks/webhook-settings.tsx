import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Webhook, WebhookNotice } from '@/lib/webhooks/types'
import type { ListingAddress } from './listing-fields'
import { WebhookForm } from './webhook-form'
import styles from './webhooks.module.css'

interface WebhookSettingsProps {
  listing: ListingAddress
  webhook: Webhook | null
  action: FormAction<WebhookNotice>
}

/** Where a webhook sends, and whether it does, in the reader's words. */
export function WebhookSettings({ listing, webhook, action }: WebhookSettingsProps) {
  const t = useTranslations('webhooks.form')
  return (
    <section className={styles.section} aria-labelledby="webhook-settings">
      <h2 id="webhook-settings" className={styles.heading}>
        {t('heading')}
      </h2>
      <WebhookForm
        listing={listing}
        current={webhook}
        action={action}
        strings={{
          url: t('url'),
          urlCaption: t('urlCaption'),
          secret: t('secret'),
          secretCaption: t('secretCaption'),
          active: t('active'),
          activeCaption: t('activeCaption'),
          save: t('save'),
          saving: t('saving'),
          secretOnce: t('secretOnce'),
          secretLabel: t('secretLabel'),
          copy: t('copy'),
          copied: t('copied'),
        }}
      />
    </section>
  )
}

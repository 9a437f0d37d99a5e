import { useFormatter, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { Delivery } from '@/lib/webhooks/types'
import { Label } from '../ui/label'
import { TimeAgo } from '../ui/time-ago'
import { Answer } from './answer'
import { eventName } from './event-name'
import { Outcome } from './outcome'
import styles from './webhooks.module.css'

/** What there is to know of a delivery beside its request and its answer. */
export function DeliveryFacts({ delivery, locale }: { delivery: Delivery; locale: Locale }) {
  const [t, log] = [useTranslations('webhooks.delivery'), useTranslations('webhooks.log')]
  const format = useFormatter()
  const duration = format.number(delivery.durationMs / 1000, {
    style: 'unit',
    unit: 'second',
    maximumFractionDigits: 3,
  })
  return (
    <dl className={styles.facts}>
      <dt>{t('event')}</dt>
      <dd>
        {eventName(delivery)}{' '}
        {delivery.redelivery ? <Label variant="accent">{log('redelivery')}</Label> : null}
      </dd>
      <dt>{t('answer')}</dt>
      <dd className={styles.outcome}>
        <Outcome succeeded={delivery.succeeded} words />
        <Answer {...delivery} />
      </dd>
      <dt>{t('url')}</dt>
      <dd>{delivery.url}</dd>
      <dt>{t('attempt')}</dt>
      <dd>{delivery.attempt}</dd>
      <dt>{t('time')}</dt>
      <dd>
        <TimeAgo at={delivery.deliveredAt} locale={locale} />
      </dd>
      <dt>{t('duration')}</dt>
      <dd>{duration}</dd>
    </dl>
  )
}

import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Delivery } from '@/lib/webhooks/types'
import { TimeAgo } from '../ui/time-ago'
import { UnderlineNav } from '../ui/underline-nav'
import { Answer } from './answer'
import { DeliveryFacts } from './delivery-facts'
import type { ListingAddress } from './listing-fields'
import { MessagePart } from './message-part'
import { Outcome } from './outcome'
import { RedeliverForm } from './redeliver-form'
import styles from './webhooks.module.css'

interface DeliveryViewProps {
  listing: ListingAddress
  /** The address of the webhook's page. */
  base: string
  delivery: Delivery
  tab: 'request' | 'response'
  /** Whether the webhook sends at all. */
  active: boolean
  action: FormAction
}

function Attempts({ listing, base, delivery }: DeliveryViewProps) {
  const t = useTranslations('webhooks.delivery')
  if (delivery.attempts.length < 2) return null
  return (
    <section className={styles.section} aria-labelledby="attempts">
      <h2 id="attempts" className={styles.heading}>
        {t('attempts')}
      </h2>
      <ol className={styles.attempts}>
        {delivery.attempts.map(({ id, deliveredAt, succeeded }) => (
          <li key={id} className={styles.outcome}>
            <Outcome succeeded={succeeded} />
            <a
              href={`${base}/deliveries/${id}`}
              aria-current={id === delivery.id ? 'page' : undefined}
            >
              <TimeAgo at={deliveredAt} locale={listing.locale} />
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Parts({ base, delivery, tab }: DeliveryViewProps) {
  const t = useTranslations('webhooks.delivery')
  const { request, response } = delivery
  return (
    <section className={styles.section} aria-label={t('tabs')}>
      <UnderlineNav
        label={t('tabs')}
        items={(['request', 'response'] as const).map((part) => ({
          href: `${base}/deliveries/${delivery.id}?tab=${part}`,
          label: t(part),
          current: part === tab,
        }))}
      />
      <h2 className="visually-hidden">{t(tab)}</h2>
      {tab === 'request' ? <MessagePart {...request} label={t('payload')} /> : null}
      {tab === 'response' && response ? <MessagePart {...response} label={t('body')} /> : null}
      {tab === 'response' && response === null ? (
        <p className={styles.lead}>
          {t('none')} <Answer {...delivery} />
        </p>
      ) : null}
    </section>
  )
}

/** One delivery with its request, its answer, and a button to send it once more. */
export function DeliveryView(props: DeliveryViewProps) {
  const { listing, delivery, active, action } = props
  const t = useTranslations('webhooks.delivery')
  return (
    <div className={styles.page}>
      <DeliveryFacts delivery={delivery} locale={listing.locale} />
      {active ? (
        <RedeliverForm
          listing={listing}
          deliveryId={delivery.id}
          action={action}
          strings={{ redeliver: t('redeliver'), redelivering: t('redelivering') }}
        />
      ) : (
        <p className={styles.muted}>{t('paused')}</p>
      )}
      <Parts {...props} />
      <Attempts {...props} />
    </div>
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locales'
import { formatMoney } from '@/lib/core/money'
import type { PurchaseDetails } from '@/lib/purchases/types'
import { TimeAgo } from '../ui/time-ago'
import styles from './purchases.module.css'

interface PurchaseFactsProps {
  purchase: PurchaseDetails
  locale: Locale
}

/** The facts of a purchase, with who sells it and when Stripe last confirmed it. */
export function PurchaseFacts({ purchase, locale }: PurchaseFactsProps) {
  const t = useTranslations('purchases.details')
  const format = useFormatter()
  const date = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'long' })
  const { startedBy, startedAt } = purchase
  const facts: [string, ReactNode][] = [
    [t('plan'), purchase.planName],
    [t('units'), purchase.unitName && `${purchase.units} × ${purchase.unitName}`],
    [t('trialEnds'), purchase.trialEndsAt && date(purchase.trialEndsAt)],
    [t('nextPayment'), <NextPayment key="next" purchase={purchase} locale={locale} />],
    [t('yearly'), purchase.yearlyTotal && formatMoney(purchase.yearlyTotal, locale)],
    [
      purchase.state === 'cancelled' ? t('ended') : t('ends'),
      purchase.endsAt && date(purchase.endsAt),
    ],
    [t('startedBy'), t('byOn', { login: startedBy, date: date(startedAt) })],
    [
      t('confirmed'),
      purchase.readAt && <TimeAgo key="read" at={purchase.readAt} locale={locale} />,
    ],
  ]
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('facts')}</h2>
        <dl className={styles.facts}>
          {facts.map(([label, value]) =>
            value ? (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </section>
      <Seller purchase={purchase} />
    </>
  )
}

function Seller({ purchase: { seller, cycle } }: { purchase: PurchaseDetails }) {
  const t = useTranslations('purchases.details')
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('seller')}</h2>
      <p>{t(cycle === null ? 'sellerNoteFree' : 'sellerNote', { seller: seller.name })}</p>
      <p>
        <a href={`mailto:${seller.supportEmail}`}>{t('contact')}</a>
        {' · '}
        <a href={seller.websiteUrl} rel="noopener">
          {t('website')}
        </a>
      </p>
    </section>
  )
}

function NextPayment({ purchase, locale }: PurchaseFactsProps) {
  const t = useTranslations('purchases.details')
  const format = useFormatter()
  const { nextPayment, cycle, state } = purchase
  if (nextPayment !== null) {
    const date = format.dateTime(new Date(nextPayment.at), { dateStyle: 'long' })
    return t('amountOn', { amount: formatMoney(nextPayment.amount, locale), date })
  }
  return cycle === null && state !== 'cancelled' ? t('freePlan') : t('noPayment')
}

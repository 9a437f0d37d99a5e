import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { PurchaseRow } from '@/lib/purchases/types'
import { ListingLogo } from '../listings/listing-logo'
import { type Column, DataTable } from '../ui/data-table'
import { DateText } from '../ui/date-text'
import { Money } from '../ui/money'
import { PurchaseState } from './purchase-state'
import styles from './purchases.module.css'

interface PurchaseTableProps {
  account: string
  purchases: PurchaseRow[]
  locale: Locale
}

/** What an account has bought: integration, plan, state, and what it costs. */
export function PurchaseTable({ account, purchases, locale }: PurchaseTableProps) {
  const t = useTranslations('purchases.table')
  const columns: Column<PurchaseRow>[] = [
    {
      key: 'integration',
      header: t('integration'),
      rowHeader: true,
      render: (row) => <Integration purchase={row} locale={locale} />,
    },
    {
      key: 'plan',
      header: t('plan'),
      render: (row) => <PlanName purchase={row} locale={locale} />,
    },
    {
      key: 'units',
      header: t('units'),
      align: 'end',
      render: ({ units, unitName }) => (unitName === null ? '' : `${units} × ${unitName}`),
    },
    { key: 'state', header: t('state'), render: (row) => <PurchaseState purchase={row} /> },
    {
      key: 'next',
      header: t('next'),
      align: 'end',
      render: (row) => <NextPayment purchase={row} locale={locale} none={t('none')} />,
    },
    {
      key: 'year',
      header: t('year'),
      align: 'end',
      render: ({ yearlyTotal }) => yearlyTotal && <Money value={yearlyTotal} locale={locale} />,
    },
  ]
  return (
    <DataTable
      label={t('label', { account })}
      columns={columns}
      rows={purchases}
      rowKey={({ id }) => id}
    />
  )
}

function Integration({ purchase, locale }: { purchase: PurchaseRow; locale: Locale }) {
  const t = useTranslations('purchases')
  const { id, listing, seller } = purchase
  return (
    <span className={styles.listing}>
      {listing.logo && <ListingLogo logo={listing.logo} size={32} />}
      <span>
        <a href={`/${locale}/purchases/${id}`}>{listing.name}</a>
        <span className={styles.meta}>{t('soldBy', { seller: seller.name })}</span>
      </span>
    </span>
  )
}

function PlanName({ purchase, locale }: { purchase: PurchaseRow; locale: Locale }) {
  const t = useTranslations('purchases.table')
  const change = useTranslations('planChange.link')
  const { id, listing, planName, cycle, mayChange } = purchase
  const plan =
    cycle === null ? planName : t(cycle === 'monthly' ? 'perMonth' : 'perYear', { plan: planName })
  if (!mayChange) return plan
  const label = change('changeOf', { listing: listing.name })
  return (
    <>
      {plan}
      <span className={styles.meta}>
        <a href={`/${locale}/purchases/${id}/change`} aria-label={label}>
          {change('change')}
        </a>
      </span>
    </>
  )
}

interface NextPaymentProps {
  purchase: PurchaseRow
  locale: Locale
  none: string
}

function NextPayment({ purchase: { nextPayment }, locale, none }: NextPaymentProps) {
  if (nextPayment === null) return <span className={styles.meta}>{none}</span>
  return (
    <>
      <Money value={nextPayment.amount} locale={locale} />
      <span className={styles.meta}>
        <DateText value={nextPayment.at} locale={locale} />
      </span>
    </>
  )
}

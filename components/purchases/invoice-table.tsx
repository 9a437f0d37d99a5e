import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import { formatMoney } from '@/lib/core/money'
import type { InvoiceRow, InvoiceState } from '@/lib/purchases/types'
import { type Column, DataTable } from '../ui/data-table'
import { DateText } from '../ui/date-text'
import { Label, type LabelVariant } from '../ui/label'
import { Money } from '../ui/money'
import styles from './purchases.module.css'

const looks: Record<InvoiceState, LabelVariant> = {
  draft: 'secondary',
  open: 'attention',
  paid: 'success',
  uncollectible: 'danger',
  void: 'secondary',
}

/** The invoices of a purchase, each with a link to the seller's own page of it. */
export function InvoiceTable({ invoices, locale }: { invoices: InvoiceRow[]; locale: Locale }) {
  const t = useTranslations('purchases.invoice')
  const details = useTranslations('purchases.details')
  if (invoices.length === 0) return <p>{details('noInvoices')}</p>
  const columns: Column<InvoiceRow>[] = [
    {
      key: 'number',
      header: t('number'),
      rowHeader: true,
      render: (row) => <InvoiceNumber invoice={row} />,
    },
    {
      key: 'date',
      header: t('date'),
      render: ({ createdAt }) => <DateText value={createdAt} locale={locale} />,
    },
    {
      key: 'state',
      header: t('state'),
      render: ({ state }) => <Label variant={looks[state]}>{t(`states.${state}`)}</Label>,
    },
    {
      key: 'tax',
      header: t('tax'),
      align: 'end',
      render: ({ tax }) => <Money value={tax} locale={locale} />,
    },
    {
      key: 'total',
      header: t('total'),
      align: 'end',
      render: (row) => <Total invoice={row} locale={locale} />,
    },
  ]
  return (
    <DataTable
      label={details('invoices')}
      columns={columns}
      rows={invoices}
      rowKey={({ id }) => id}
    />
  )
}

/** Stripe's own page of the invoice, once it has one. */
function InvoiceNumber({ invoice: { number, hostedUrl } }: { invoice: InvoiceRow }) {
  const t = useTranslations('purchases.invoice')
  const name = number ?? t('draft')
  if (hostedUrl === null) return name
  return (
    <a href={hostedUrl} aria-label={t('open', { number: name })}>
      {name}
    </a>
  )
}

function Total({ invoice, locale }: { invoice: InvoiceRow; locale: Locale }) {
  const t = useTranslations('purchases.invoice')
  return (
    <>
      <Money value={invoice.total} locale={locale} />
      {invoice.refunded && (
        <span className={styles.meta}>
          {t('refunded', { amount: formatMoney(invoice.refunded, locale) })}
        </span>
      )}
    </>
  )
}

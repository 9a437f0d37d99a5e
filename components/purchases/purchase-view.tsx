import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { PurchaseDetails } from '@/lib/purchases/types'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import { CancelSection } from './cancel-section'
import { InvoiceTable } from './invoice-table'
import { LedgerTimeline } from './ledger-timeline'
import { ListingNotice } from './listing-notice'
import { PurchaseFacts } from './purchase-facts'
import { type Done, PurchaseNotices } from './purchase-notices'
import { PurchaseState } from './purchase-state'
import styles from './purchases.module.css'
import { UninstalledNotice } from './uninstalled-notice'

interface PurchaseViewProps {
  purchase: PurchaseDetails
  done: Done | null
  locale: Locale
  cancel: FormAction
  undo: FormAction
  undoChange: FormAction
}

/** A purchase: its state first, then invoices and history, and the way to end it. */
export function PurchaseView(props: PurchaseViewProps) {
  const { purchase, done, locale, cancel, undo, undoChange } = props
  const t = useTranslations('purchases.details')
  return (
    <>
      <Head purchase={purchase} locale={locale} />
      <ListingNotice purchase={purchase} />
      <UninstalledNotice purchase={purchase} locale={locale} />
      <PurchaseNotices
        purchase={purchase}
        done={done}
        locale={locale}
        undo={undo}
        undoChange={undoChange}
      />
      <div className={styles.columns}>
        <div>
          <section className={styles.section}>
            <h2 className={styles.heading}>{t('invoices')}</h2>
            <InvoiceTable invoices={purchase.invoices} locale={locale} />
          </section>
          <section className={styles.section}>
            <h2 className={styles.heading}>{t('history')}</h2>
            <LedgerTimeline history={purchase.history} locale={locale} />
          </section>
          {purchase.cancel && (
            <CancelSection
              purchase={purchase}
              effect={purchase.cancel}
              locale={locale}
              action={cancel}
            />
          )}
        </div>
        <aside>
          <PurchaseFacts purchase={purchase} locale={locale} />
        </aside>
      </div>
    </>
  )
}

/** Nobody sees the listing of a test yet: it is a draft. */
function Head({ purchase, locale }: Pick<PurchaseViewProps, 'purchase' | 'locale'>) {
  const t = useTranslations('purchases.details')
  const change = useTranslations('planChange.link')
  const { id, listing, account, mayChange } = purchase
  const parent = `/${locale}/purchases?${new URLSearchParams({ account: account.login })}`
  return (
    <PageHeader
      parent={{ href: parent, label: t('parent', { account: account.login }) }}
      title={t('title', { listing: listing.name, account: account.login })}
      description={<PurchaseState purchase={purchase} />}
      actions={
        <>
          {!purchase.isTest && (
            <LinkButton href={`/${locale}/listings/${listing.slug}`}>{t('listing')}</LinkButton>
          )}
          {mayChange && (
            <LinkButton variant="primary" href={`/${locale}/purchases/${id}/change`}>
              {change('change')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}

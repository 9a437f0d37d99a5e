import { useFormatter, useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { PurchaseDetails } from '@/lib/purchases/types'
import { Banner } from '../ui/banner'
import { PurchaseForm } from './purchase-form'
import styles from './purchases.module.css'

interface PurchaseNoticesProps {
  purchase: PurchaseDetails
  /** What the person has just done. */
  done: 'cancelled' | 'undone' | null
  locale: Locale
  undo: FormAction
}

/** What is to be known first: what was just done, a payment that failed, an end that is near and can be undone. */
export function PurchaseNotices({ purchase, done, locale, undo }: PurchaseNoticesProps) {
  const t = useTranslations('purchases.notices')
  const undoing = useTranslations('purchases.undo')
  const format = useFormatter()
  const ends = purchase.mayUndo ? purchase.endsAt : null
  if (done === null && ends === null && purchase.state !== 'past_due') return null
  return (
    <div className={styles.notices}>
      {done && <Banner variant="success" role="status" title={t(done)} />}
      {purchase.state === 'past_due' && (
        <Banner variant="critical" title={t('past_due.title')}>
          {t('past_due.description', { seller: purchase.seller.name })}
        </Banner>
      )}
      {ends && (
        <Banner
          variant="warning"
          title={t('ending.title', {
            date: format.dateTime(new Date(ends), { dateStyle: 'long' }),
          })}
          actions={
            <PurchaseForm
              purchaseId={purchase.id}
              locale={locale}
              label={undoing('button')}
              pending={undoing('pending')}
              action={undo}
            />
          }
        >
          {t('ending.description')}
        </Banner>
      )}
    </div>
  )
}

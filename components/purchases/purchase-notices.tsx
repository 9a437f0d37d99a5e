import { useFormatter, useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { PurchaseDetails } from '@/lib/purchases/types'
import { PendingChange } from '../plan-change/pending-change'
import { UnpaidChange } from '../plan-change/unpaid-change'
import { Banner } from '../ui/banner'
import { PurchaseForm } from './purchase-form'
import styles from './purchases.module.css'

/** What a person can have done to a purchase a moment ago. */
export const doneWords = [
  'cancelled',
  'undone',
  'changed',
  'scheduled',
  'change_undone',
  'unconfirmed',
] as const

export type Done = (typeof doneWords)[number]

function DoneNotice({ done }: { done: Done }) {
  const t = useTranslations('purchases.notices')
  const variant = done === 'unconfirmed' ? 'warning' : 'success'
  return <Banner variant={variant} role="status" title={t(done)} />
}

interface PurchaseNoticesProps {
  purchase: PurchaseDetails
  /** What the person has just done. */
  done: Done | null
  locale: Locale
  undo: FormAction
  undoChange: FormAction
}

/** What is to be known first: what was just done, a payment that failed, an end that is near and can be undone. */
export function PurchaseNotices(props: PurchaseNoticesProps) {
  const { purchase, done, locale, undo, undoChange } = props
  const t = useTranslations('purchases.notices')
  const undoing = useTranslations('purchases.undo')
  const format = useFormatter()
  const { pendingChange, unpaidChange, state } = purchase
  const ends = purchase.mayUndo ? purchase.endsAt : null
  const nothing = done === null && ends === null && state !== 'past_due' && !purchase.isTest
  if (nothing && pendingChange === null && unpaidChange === null) return null
  return (
    <div className={styles.notices}>
      {done && <DoneNotice done={done} />}
      {purchase.isTest && <Banner title={t('test.title')}>{t('test.description')}</Banner>}
      {unpaidChange && <UnpaidChange unpaid={unpaidChange} />}
      {pendingChange && !purchase.isTest && (
        <PendingChange
          purchaseId={purchase.id}
          pending={pendingChange}
          locale={locale}
          undo={undoChange}
        />
      )}
      {state === 'past_due' && (
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

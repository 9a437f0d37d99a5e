import { useFormatter, useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { CancelEffect, PurchaseDetails } from '@/lib/purchases/types'
import { LearnMore } from '../help/learn-more'
import { Details } from '../ui/details'
import { PurchaseForm } from './purchase-form'
import styles from './purchases.module.css'

interface CancelSectionProps {
  purchase: PurchaseDetails
  effect: CancelEffect
  locale: Locale
  action: FormAction
}

/** Cancelling, with what follows from it said before the button. */
export function CancelSection({ purchase, effect, locale, action }: CancelSectionProps) {
  const t = useTranslations('purchases.cancel')
  const format = useFormatter()
  const { listing, account, trialEndsAt } = purchase
  const atOnce = trialEndsAt === null ? t('now') : t('nowTrial')
  const consequence =
    effect.when === 'now'
      ? atOnce
      : t('atPeriodEnd', { date: format.dateTime(new Date(effect.at), { dateStyle: 'long' }) })
  return (
    <section className={styles.section}>
      <Details summary={t('heading')}>
        <p className={styles.consequences}>{consequence}</p>
        <p className={styles.consequences}>
          {t('staysInstalled')} <LearnMore topic="buying" section="cancel" />
        </p>
        <PurchaseForm
          purchaseId={purchase.id}
          locale={locale}
          label={t('button', { listing: listing.name, account: account.login })}
          pending={t('pending')}
          variant="danger"
          action={action}
        />
      </Details>
    </section>
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { PendingChange as Pending } from '@/lib/purchases/types'
import { PurchaseForm } from '../purchases/purchase-form'
import { Banner } from '../ui/banner'

interface PendingChangeProps {
  purchaseId: string
  pending: Pending
  locale: Locale
  undo: FormAction
}

/** A change that waits for the period's end, and the way to take it back. */
export function PendingChange({ purchaseId, pending, locale, undo }: PendingChangeProps) {
  const t = useTranslations('planChange.pending')
  const plan = usePlanWords()
  const format = useFormatter()
  const date = format.dateTime(new Date(pending.at), { dateStyle: 'long' })
  return (
    <Banner
      title={t('title', { plan: plan(pending), date })}
      actions={
        <PurchaseForm
          purchaseId={purchaseId}
          locale={locale}
          label={t('undo')}
          pending={t('undoing')}
          action={undo}
        />
      }
    >
      {t('text')}
    </Banner>
  )
}

type Held = Pick<Pending, 'planName' | 'cycle' | 'units' | 'unitName'>

/** A plan with its units and cycle, in words. */
export function usePlanWords(): (held: Held) => string {
  const t = useTranslations('setup.bill')
  return ({ planName, cycle, units, unitName }) => {
    if (cycle === null) return planName
    if (unitName === null) return t('item', { plan: planName, cycle })
    return t('itemUnits', { plan: planName, cycle, units, unit: unitName })
  }
}

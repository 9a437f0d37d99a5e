import { useTranslations } from 'next-intl'
import type { UnpaidChange as Unpaid } from '@/lib/purchases/types'
import { Banner } from '../ui/banner'
import { LinkButton } from '../ui/link-button'

/** An upgrade whose payment failed: what stands, and where to pay. */
export function UnpaidChange({ unpaid }: { unpaid: Unpaid }) {
  const t = useTranslations('planChange.unpaid')
  return (
    <Banner
      variant="critical"
      title={t('title', { plan: unpaid.planName })}
      actions={unpaid.payUrl && <LinkButton href={unpaid.payUrl}>{t('pay')}</LinkButton>}
    >
      {t('text')}
    </Banner>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { OperatorNav } from '@/components/reviews/operator-nav'
import { SettingForm } from '@/components/reviews/setting-form'
import { PageHeader } from '@/components/ui/page-header'
import { requireOperator } from '@/lib/auth/operator'
import { applicationFeePercent } from '@/lib/purchases/queries/application-fee'
import { setFeeAction } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.operator.settings')
  return { title: t('title') }
}

export default async function OperatorSettingsPage() {
  const locale = await pageLocale()
  await requireOperator(locale, `/${locale}/operator/settings`)
  const t = await getTranslations('reviews.operator.settings')
  const percent = await applicationFeePercent()
  const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(percent)
  return (
    <Container page>
      <PageHeader title={t('title')} />
      <OperatorNav locale={locale} current="settings" />
      <SettingForm
        locale={locale}
        name="percent"
        current={shown}
        strings={{
          label: t('fee'),
          caption: t('feeCaption'),
          save: t('save'),
          saving: t('saving'),
        }}
        action={setFeeAction}
      />
    </Container>
  )
}

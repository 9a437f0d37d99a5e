import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { OperatorNav } from '@/components/reviews/operator-nav'
import { SettingForm } from '@/components/reviews/setting-form'
import { PageHeader } from '@/components/ui/page-header'
import { requireOperator } from '@/lib/auth/operator'
import { getFeaturedCards } from '@/lib/listings/queries'
import { featureAction } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.operator.featured')
  return { title: t('title') }
}

export default async function FeaturedPage() {
  const locale = await pageLocale()
  await requireOperator(locale, `/${locale}/operator/featured`)
  const t = await getTranslations('reviews.operator.featured')
  const cards = await getFeaturedCards(locale)
  return (
    <Container page>
      <PageHeader title={t('title')} description={t('lead')} />
      <OperatorNav locale={locale} current="featured" />
      <SettingForm
        locale={locale}
        name="slugs"
        current={cards.map(({ slug }) => slug).join('\n')}
        long
        strings={{
          label: t('label'),
          caption: t('caption'),
          save: t('save'),
          saving: t('saving'),
        }}
        action={featureAction}
      />
    </Container>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { alternatesOf } from '@/app/alternates'
import { feedAddress } from '@/app/documents/addresses'
import { siteData } from '@/app/documents/structured-data'
import { missingMetadata } from '@/app/missing-metadata'
import { MissingPage } from '@/app/missing-page'
import { knownLocale } from '@/app/page-locale'
import { Home } from '@/components/catalogue/home'
import { Container } from '@/components/layout/container'
import { StructuredData } from '@/components/ui/structured-data'
import { cachedHome } from '@/lib/catalogue/cached'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await knownLocale()
  if (!locale) return missingMetadata()
  const t = await getTranslations('catalogue.home')
  return {
    title: { absolute: `Souk · ${t('title')}` },
    description: t('lead'),
    alternates: alternatesOf(locale, '', { 'application/atom+xml': feedAddress(locale) }),
  }
}

export default async function HomePage() {
  const locale = await knownLocale()
  if (!locale) return <MissingPage locale={locale} />
  return (
    <Container page>
      <StructuredData data={siteData(locale)} />
      <Home home={await cachedHome(locale)} locale={locale} />
    </Container>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { alternatesOf } from '@/app/alternates'
import { missingMetadata } from '@/app/missing-metadata'
import { MissingPage } from '@/app/missing-page'
import { knownLocale } from '@/app/page-locale'
import { HelpIndex } from '@/components/help/help-index'
import { Container } from '@/components/layout/container'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await knownLocale()
  if (!locale) return missingMetadata()
  const t = await getTranslations('help.index')
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/help') }
}

export default async function HelpPage() {
  const locale = await knownLocale()
  if (!locale) return <MissingPage locale={locale} />
  return (
    <Container page>
      <HelpIndex />
    </Container>
  )
}

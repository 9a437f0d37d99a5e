import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { alternatesOf } from '@/app/alternates'
import { missingMetadata } from '@/app/missing-metadata'
import { MissingPage } from '@/app/missing-page'
import { knownLocale } from '@/app/page-locale'
import { WhoMayInstall } from '@/components/help/who-may-install'
import { Container } from '@/components/layout/container'
import { env } from '@/lib/env'
import { rightsTables } from '@/lib/installs/rules/rights-tables'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await knownLocale()
  if (!locale) return missingMetadata()
  const t = await getTranslations('help.rights')
  return {
    title: t('title'),
    description: t('lead'),
    alternates: alternatesOf(locale, '/help/who-may-install'),
  }
}

export default async function WhoMayInstallPage() {
  const locale = await knownLocale()
  if (!locale) return <MissingPage locale={locale} />
  const { GITHUB_EDITION } = env()
  return (
    <Container page>
      <WhoMayInstall
        tables={rightsTables(GITHUB_EDITION)}
        server={GITHUB_EDITION === 'enterprise-server'}
      />
    </Container>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { alternatesOf } from '@/app/alternates'
import { missingMetadata } from '@/app/missing-metadata'
import { MissingPage } from '@/app/missing-page'
import { knownLocale } from '@/app/page-locale'
import { PermissionsRisk } from '@/components/help/permissions-risk'
import { Container } from '@/components/layout/container'
import {
  FEWEST_COMPARED,
  riskClasses,
  riskTable,
  scopeRiskTable,
} from '@/lib/permissions/rules/risk'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await knownLocale()
  if (!locale) return missingMetadata()
  const t = await getTranslations('help.risk')
  return {
    title: t('title'),
    description: t('lead'),
    alternates: alternatesOf(locale, '/help/permissions-risk'),
  }
}

export default async function PermissionsRiskPage() {
  const locale = await knownLocale()
  if (!locale) return <MissingPage locale={locale} />
  return (
    <Container page>
      <PermissionsRisk
        classes={riskClasses()}
        permissions={riskTable()}
        scopes={scopeRiskTable()}
        fewest={FEWEST_COMPARED}
      />
    </Container>
  )
}

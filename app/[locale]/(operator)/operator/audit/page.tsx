import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { askedOf } from '@/app/audit-search'
import { pageLocale } from '@/app/page-locale'
import { AuditLog } from '@/components/audit/audit-log'
import { Container } from '@/components/layout/container'
import { Problem } from '@/components/purchases/problem'
import { OperatorNav } from '@/components/reviews/operator-nav'
import { PageHeader } from '@/components/ui/page-header'
import { listAudit } from '@/lib/audit/list'
import { requireOperator } from '@/lib/auth/operator'

export const dynamic = 'force-dynamic'

type OperatorAuditProps = PageProps<'/[locale]/operator/audit'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit')
  return { title: t('title') }
}

export default async function OperatorAuditPage({ searchParams }: OperatorAuditProps) {
  const locale = await pageLocale()
  const base = `/${locale}/operator/audit`
  await requireOperator(locale, base)
  const asked = askedOf(await searchParams)
  const page = await listAudit('everything', asked.filter, asked.cursor)
  const t = await getTranslations('audit')
  return (
    <Container page>
      <PageHeader title={t('title')} description={t('lead')} />
      <OperatorNav locale={locale} current="audit" />
      {page.ok ? (
        <AuditLog locale={locale} base={base} asked={asked} page={page.value} withAccounts />
      ) : (
        <Problem error={page.error} />
      )}
    </Container>
  )
}

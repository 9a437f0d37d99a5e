import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { askedOf } from '@/app/audit-search'
import { AuditLog } from '@/components/audit/audit-log'
import { Container } from '@/components/layout/container'
import { OrganizationNav } from '@/components/organizations/organization-nav'
import { Problem } from '@/components/purchases/problem'
import { PageHeader } from '@/components/ui/page-header'
import { listAudit } from '@/lib/audit/list'
import { openOrganization } from '../open-organization'

export const dynamic = 'force-dynamic'

type AuditPageProps = PageProps<'/[locale]/organizations/[login]/audit'>

export async function generateMetadata({ params }: AuditPageProps): Promise<Metadata> {
  const t = await getTranslations('audit')
  return { title: t('titleOf', { login: (await params).login }) }
}

export default async function AuditPage({ params, searchParams }: AuditPageProps) {
  const { login } = await params
  const { locale, id, organization } = await openOrganization(login, 'audit', 'owner')
  const asked = askedOf(await searchParams)
  const page = await listAudit({ accountId: id }, asked.filter, asked.cursor)
  const t = await getTranslations('audit')
  return (
    <Container page>
      <PageHeader
        title={t('titleOf', { login: organization.login })}
        description={t('leadOf', { login: organization.login })}
      />
      <OrganizationNav locale={locale} login={organization.login} isOwner current="audit" />
      {page.ok ? (
        <AuditLog
          locale={locale}
          base={`/${locale}/organizations/${organization.login}/audit`}
          asked={asked}
          page={page.value}
          withAccounts={false}
        />
      ) : (
        <Problem error={page.error} />
      )}
    </Container>
  )
}

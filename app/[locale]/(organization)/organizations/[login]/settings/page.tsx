import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Container } from '@/components/layout/container'
import { ConnectionFields } from '@/components/organizations/connection-fields'
import { OrganizationNav } from '@/components/organizations/organization-nav'
import { Approvers } from '@/components/requests/approvers'
import { Banner } from '@/components/ui/banner'
import { PageHeader } from '@/components/ui/page-header'
import { TimeAgo } from '@/components/ui/time-ago'
import { memberPrivilegesLink } from '@/lib/adapters/github/links'
import { listApprovers } from '@/lib/approvals/queries/list-approvers'
import { now } from '@/lib/clock'
import { openOrganization } from '../open-organization'
import { changeConnectionAction } from './actions'
import { nameApproverAction, removeApproverAction } from './approver-actions'

export const dynamic = 'force-dynamic'

type SettingsPageProps = PageProps<'/[locale]/organizations/[login]/settings'>

export async function generateMetadata({ params }: SettingsPageProps): Promise<Metadata> {
  const t = await getTranslations('organizations.settings')
  return { title: t('title', { login: (await params).login }) }
}

export default async function OrganizationSettingsPage({ params }: SettingsPageProps) {
  const { login: given } = await params
  const { locale, id, organization } = await openOrganization(given, 'settings', 'owner')
  const { login, connection } = organization
  if (connection === null) notFound()
  const t = await getTranslations('organizations.settings')
  return (
    <Container page>
      <PageHeader title={t('title', { login })} />
      <OrganizationNav locale={locale} login={login} isOwner current="settings" />
      {connection.suspended ? (
        <Banner variant="warning" title={t('suspendedTitle')}>
          {t('suspendedLead')}
        </Banner>
      ) : null}
      <p>
        {t('declared', { login: connection.declaredBy })} ·{' '}
        <TimeAgo at={connection.declaredAt} locale={locale} />
      </p>
      <ConnectionFields
        locale={locale}
        login={login}
        current={connection}
        switchesUrl={memberPrivilegesLink(login)}
        save={t('save')}
        saving={t('saving')}
        action={changeConnectionAction}
      />
      <Approvers
        locale={locale}
        login={login}
        approvers={await listApprovers(id)}
        at={now().toISOString()}
        name={nameApproverAction}
        remove={removeApproverAction}
      />
    </Container>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Container } from '@/components/layout/container'
import { OrganizationNav } from '@/components/organizations/organization-nav'
import { EditPolicy } from '@/components/policy/edit-policy'
import { PolicySummary } from '@/components/policy/policy-summary'
import { PolicyVersions } from '@/components/policy/policy-versions'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { TimeAgo } from '@/components/ui/time-ago'
import type { Locale } from '@/lib/core/locales'
import { listPolicyVersions } from '@/lib/policies/queries/list-policy-versions'
import { loadPolicy } from '@/lib/policies/queries/load-policy'
import { formOf } from '@/lib/policies/rules/policy-form'
import { writePolicy } from '@/lib/policies/rules/read-policy'
import { versionSchema } from '@/lib/policies/schema'
import type { PolicyVersionItem } from '@/lib/policies/types'
import { dryRunAction, savePolicyAction } from './actions'
import { openPolicy } from './open-policy'

export const dynamic = 'force-dynamic'

type PolicyPageProps = PageProps<'/[locale]/organizations/[login]/policy'>

export async function generateMetadata({ params }: PolicyPageProps): Promise<Metadata> {
  const t = await getTranslations('policy')
  return { title: t('title', { login: (await params).login }) }
}

export default async function PolicyPage({ params, searchParams }: PolicyPageProps) {
  const [{ login: given }, search] = [await params, await searchParams]
  const { locale, id, organization, mayChange } = await openPolicy(given, 'policy')
  const { login, isOwner } = organization
  const before = versionSchema.nullable().catch(null).parse(search.before)
  const [held, versions] = await Promise.all([loadPolicy(id), listPolicyVersions(id, before)])
  const { version, policy } = held
  const t = await getTranslations('policy')
  const href = `/${locale}/organizations/${login}/policy`
  return (
    <Container page>
      <PageHeader
        title={t('title', { login })}
        description={t('lead', { login })}
        actions={version > 0 && <LinkButton href={`${href}/export`}>{t('download')}</LinkButton>}
      />
      <OrganizationNav locale={locale} login={login} isOwner={isOwner} current="policy" />
      {search.saved === String(version) && version > 0 && (
        <Banner variant="success" role="status" title={t('saved', { version })} />
      )}
      {!mayChange && <Banner title={t('readOnly')} />}
      {version === 0 && <Banner title={t('none')}>{t('noneText', { login })}</Banner>}
      {version > 0 && before === null && <Held newest={versions.items[0]} locale={locale} />}
      <PolicySummary policy={policy} />
      {mayChange && (
        <EditPolicy
          // Only what was saved here begins anew; another owner's version leaves what is being written.
          key={String(search.saved)}
          locale={locale}
          login={login}
          version={version}
          text={writePolicy(policy)}
          current={formOf(policy)}
          dryRun={dryRunAction}
          save={savePolicyAction}
        />
      )}
      {version > 0 && (
        <PolicyVersions locale={locale} href={href} page={versions} paged={before !== null} />
      )}
    </Container>
  )
}

async function Held({ newest, locale }: { newest: PolicyVersionItem | undefined; locale: Locale }) {
  const t = await getTranslations('policy')
  if (newest === undefined) return null
  const { version, by: who, at } = newest
  return <p>{t.rich('held', { version, who, time: () => <TimeAgo at={at} locale={locale} /> })}</p>
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Container } from '@/components/layout/container'
import { PolicyVersion } from '@/components/policy/policy-version'
import { getPolicyVersion } from '@/lib/policies/queries/list-policy-versions'
import { loadPolicy } from '@/lib/policies/queries/load-policy'
import { changedParts, lineChanges } from '@/lib/policies/rules/line-changes'
import { versionSchema } from '@/lib/policies/schema'
import { dryRunAction, savePolicyAction } from '../../actions'
import { openPolicy } from '../../open-policy'

export const dynamic = 'force-dynamic'

type VersionPageProps = PageProps<'/[locale]/organizations/[login]/policy/versions/[version]'>

export async function generateMetadata({ params }: VersionPageProps): Promise<Metadata> {
  const [{ login, version }, t] = [await params, await getTranslations('policy.version')]
  const number = versionSchema.safeParse(version).data ?? 0
  return { title: t('title', { login, version: number }) }
}

export default async function VersionPage({ params }: VersionPageProps) {
  const { login: given, version } = await params
  const { locale, id, organization, mayChange } = await openPolicy(
    given,
    `policy/versions/${version}`,
  )
  const number = versionSchema.safeParse(version).data
  const [held, shown] = await Promise.all([
    loadPolicy(id),
    number === undefined ? null : getPolicyVersion(id, number),
  ])
  if (shown === null) notFound()
  return (
    <Container page>
      <PolicyVersion
        locale={locale}
        login={organization.login}
        isOwner={organization.isOwner}
        mayChange={mayChange}
        shown={shown}
        newest={held.version}
        lines={changedParts(lineChanges(shown.before, shown.text))}
        dryRun={dryRunAction}
        save={savePolicyAction}
      />
    </Container>
  )
}

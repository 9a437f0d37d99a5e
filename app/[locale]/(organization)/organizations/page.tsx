import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cameFrom, withFrom } from '@/app/came-from'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { OrganizationList } from '@/components/organizations/organization-list'
import { Banner } from '@/components/ui/banner'
import { listAccountsForSetup } from '@/lib/accounts/queries/list-accounts-for-setup'
import { connectLink } from '@/lib/adapters/github/links'
import { requireActor, signInAgainPath } from '@/lib/auth/page'
import { describeError } from '@/lib/core/describe-error'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organizations.list')
  return { title: t('title') }
}

export default async function OrganizationsPage({
  searchParams,
}: PageProps<'/[locale]/organizations'>) {
  const locale = await pageLocale()
  const from = cameFrom((await searchParams).from)
  const here = withFrom(`/${locale}/organizations`, from)
  const actor = await requireActor(locale, here)
  const accounts = await listAccountsForSetup(actor)
  if (!accounts.ok && accounts.error.code === 'session_expired') {
    redirect(signInAgainPath(locale, here))
  }
  const t = await getTranslations('organizations.list')
  const error = accounts.ok ? null : describeError(accounts.error, locale)
  return (
    <Container page>
      {error ? (
        <Banner variant="critical" title={t('unreadable')}>
          {error.message} {error.remedy}
        </Banner>
      ) : null}
      <OrganizationList
        locale={locale}
        organizations={
          accounts.ok ? accounts.value.filter(({ type }) => type === 'Organization') : []
        }
        siteUrl={env().SOUK_URL}
        connectUrl={connectLink(from)}
      />
    </Container>
  )
}

import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { backTo, cameFrom, withFrom } from '@/app/came-from'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { Connect } from '@/components/organizations/connect'
import { ConnectionFields } from '@/components/organizations/connection-fields'
import { findOwnInstallation } from '@/lib/accounts/queries/find-own-installation'
import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { getProfile } from '@/lib/accounts/queries/get-profile'
import { loginSchema } from '@/lib/accounts/schema'
import type { Actor } from '@/lib/accounts/types'
import { connectLink, memberPrivilegesLink } from '@/lib/adapters/github/links'
import { requireActor } from '@/lib/auth/page'
import { connectAction } from './actions'

export const dynamic = 'force-dynamic'

type ConnectPageProps = PageProps<'/[locale]/organizations/[login]/connect'>

export async function generateMetadata({ params }: ConnectPageProps): Promise<Metadata> {
  const t = await getTranslations('organizations.connect')
  return { title: t('title', { login: (await params).login }) }
}

/** GitHub's defaults, and what we know of the person, to begin with. */
async function beginning(actor: Actor) {
  const { email, locale } = await getProfile(actor)
  return {
    contactEmail: email ?? '',
    contactLocale: locale,
    membersMayRequest: true,
    collaboratorsMayRequest: true,
    repositoryAdminsMayInstall: true,
  }
}

/** Whether the marketplace's app is there, for an owner; a 404 for anybody who is none. */
async function isInstalled(actor: Actor, login: string): Promise<boolean> {
  const found = await findOwnInstallation(actor, login)
  if (found.ok) return true
  if (found.error.code === 'organization_not_connected') return false
  if (found.error.code === 'github_unavailable') throw new Error('GitHub does not answer')
  notFound()
}

export default async function ConnectPage({ params, searchParams }: ConnectPageProps) {
  const [locale, { login }] = [await pageLocale(), await params]
  const from = cameFrom((await searchParams).from)
  if (!loginSchema.safeParse(login).success) notFound()
  const actor = await requireActor(
    locale,
    withFrom(`/${locale}/organizations/${login}/connect`, from),
  )
  const known = await getOrganization(actor, login, 'owner')
  if (known.ok && known.value.organization.connection !== null) {
    redirect(from === null ? `/${locale}/organizations/${login}/settings` : backTo(from, login))
  }
  const installed = await isInstalled(actor, login)
  const t = await getTranslations('organizations.connect')
  return (
    <Container page>
      <Connect
        locale={locale}
        login={login}
        installed={installed}
        installUrl={connectLink(from)}
        checkUrl={withFrom(`/${locale}/organizations/${login}/connect`, from)}
      >
        <ConnectionFields
          locale={locale}
          login={login}
          from={from}
          current={await beginning(actor)}
          switchesUrl={memberPrivilegesLink(login)}
          save={t('save', { login })}
          saving={t('saving')}
          action={connectAction}
        />
      </Connect>
    </Container>
  )
}

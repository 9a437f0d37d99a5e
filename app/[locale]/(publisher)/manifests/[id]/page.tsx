import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Flow } from '@/components/connect/flow'
import { Container } from '@/components/layout/container'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/page'
import { describeError } from '@/lib/core/describe-error'
import { getFlow } from '@/lib/manifests/queries/get-flow'
import { findPermission } from '@/lib/manifests/rules/app-yml-keys'

export const dynamic = 'force-dynamic'

type FlowPageProps = PageProps<'/[locale]/manifests/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('connect.newApp')
  return { title: t('title'), robots: { index: false } }
}

export default async function FlowPage({ params }: FlowPageProps) {
  const [locale, { id }] = [await pageLocale(), await params]
  const actor = await requireActor(locale, `/${locale}/manifests/${id}`)
  const found = await getFlow(actor, id)
  if (!found.ok && found.error.code === 'not_found') notFound()
  const t = await getTranslations('connect.flow')
  if (!found.ok) {
    const { message, remedy } = describeError(found.error, locale)
    const publish = <LinkButton href={`/${locale}/publish`}>{t('listings')}</LinkButton>
    return (
      <Container page>
        <PageHeader title={t('goneTitle')} />
        <Banner variant="critical" title={message} actions={publish}>
          {remedy}
        </Banner>
      </Container>
    )
  }
  const { postUrl, ...flow } = found.value
  const { name, default_permissions: permissions } = flow.manifest
  return (
    <Container page>
      <PageHeader title={t('title', { name })} description={t('lead')} />
      <Flow
        flow={flow}
        postUrl={postUrl}
        permissions={Object.entries(permissions).map(([key, access]) => ({
          key,
          title: findPermission(key)?.title ?? key,
          access,
        }))}
      />
    </Container>
  )
}

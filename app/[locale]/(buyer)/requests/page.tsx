import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { RequestList } from '@/components/requests/request-list'
import { PageHeader } from '@/components/ui/page-header'
import { listOwnRequests } from '@/lib/approvals/queries/list-requests'
import { requireActor } from '@/lib/auth/page'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('requests.mine')
  return { title: t('title') }
}

export default async function RequestsPage({ searchParams }: PageProps<'/[locale]/requests'>) {
  const locale = await pageLocale()
  const href = `/${locale}/requests`
  const actor = await requireActor(locale, href)
  const { after } = await searchParams
  const cursor = typeof after === 'string' ? after : null
  const page = await listOwnRequests(actor, cursor)
  if (!page.ok) notFound()
  const t = await getTranslations('requests.mine')
  return (
    <Container page>
      <PageHeader title={t('title')} description={t('description')} />
      <RequestList
        label={t('label')}
        page={page.value}
        paged={cursor !== null}
        locale={locale}
        href={href}
        empty={{ title: t('empty'), text: t('emptyText') }}
      />
    </Container>
  )
}

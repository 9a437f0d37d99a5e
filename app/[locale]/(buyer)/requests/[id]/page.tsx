import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { oauthWordAction } from '@/app/[locale]/(organization)/organizations/[login]/apps/oauth-actions'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { RequestPage } from '@/components/requests/request-view'
import { getRequest } from '@/lib/approvals/queries/get-request'
import { requireActor } from '@/lib/auth/page'
import { cachedRisk } from '@/lib/catalogue/cached'
import { markSeen } from '@/lib/notifications/commands/mark-seen'
import {
  approveAction,
  checkAction,
  denyAction,
  messageAction,
  supportAction,
  withdrawAction,
} from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('requests.page')
  return { title: t('metaTitle'), robots: { index: false } }
}

export default async function OneRequestPage({ params }: PageProps<'/[locale]/requests/[id]'>) {
  const [locale, { id }] = [await pageLocale(), await params]
  const actor = await requireActor(locale, `/${locale}/requests/${id}`)
  const request = await getRequest(actor, id, locale)
  if (!request.ok) notFound()
  await markSeen(actor, id)
  return (
    <Container page>
      <RequestPage
        request={request.value}
        risk={await cachedRisk(request.value.listing.slug, locale)}
        locale={locale}
        actions={{
          support: supportAction,
          withdraw: withdrawAction,
          message: messageAction,
          approve: approveAction,
          deny: denyAction,
          check: checkAction,
          oauthWord: oauthWordAction,
        }}
      />
    </Container>
  )
}

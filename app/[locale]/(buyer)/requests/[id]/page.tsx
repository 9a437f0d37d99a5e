import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { oauthWordAction } from '@/app/[locale]/(organization)/organizations/[login]/apps/oauth-actions'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { RequestPage } from '@/components/requests/request-view'
import { getRequest } from '@/lib/approvals/queries/get-request'
import { getRequestName } from '@/lib/approvals/queries/get-request-name'
import { currentActor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/page'
import { cachedRisk } from '@/lib/catalogue/cached'
import { markSeen } from '@/lib/notifications/commands/mark-seen'
import {
  approveAction,
  checkAction,
  denyAction,
  messageAction,
  supportAction,
  takeBackAction,
  withdrawAction,
} from './actions'

export const dynamic = 'force-dynamic'

type OneRequestProps = PageProps<'/[locale]/requests/[id]'>

export async function generateMetadata({ params }: OneRequestProps): Promise<Metadata> {
  const [t, actor, { id }] = await Promise.all([
    getTranslations('requests.page'),
    currentActor(),
    params,
  ])
  const named = actor && (await getRequestName(actor, id))
  // Whoever may not see it learns nothing of it from the title.
  const title = named?.ok ? t('metaTitle', named.value) : t('metaUnnamed')
  return { title, robots: { index: false } }
}

export default async function OneRequestPage({ params }: OneRequestProps) {
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
          takeBack: takeBackAction,
          deny: denyAction,
          check: checkAction,
          oauthWord: oauthWordAction,
        }}
      />
    </Container>
  )
}

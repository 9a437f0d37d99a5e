import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Container } from '@/components/layout/container'
import { ListingNav } from '@/components/publish/listing-nav'
import { PageHeader } from '@/components/ui/page-header'
import { DeliveryView } from '@/components/webhooks/delivery-view'
import { getDelivery } from '@/lib/webhooks/queries/get-delivery'
import { getWebhook } from '@/lib/webhooks/queries/get-webhook'
import { openListing } from '../../../open-listing'
import { redeliverAction } from './actions'

export const dynamic = 'force-dynamic'

type DeliveryPageProps =
  PageProps<'/[locale]/publish/[login]/listings/[slug]/webhook/deliveries/[id]'>

export async function generateMetadata({ params }: DeliveryPageProps): Promise<Metadata> {
  const t = await getTranslations('webhooks.delivery')
  return { title: t('title', { guid: (await params).id }) }
}

export default async function DeliveryPage({ params, searchParams }: DeliveryPageProps) {
  const { id, ...address } = await params
  if (!/^\d{1,15}$/.test(id)) notFound()
  const { locale, listing } = await openListing(address, `webhook/deliveries/${id}`, 'editor')
  const [webhook, delivery] = await Promise.all([
    getWebhook(listing),
    getDelivery(listing, Number(id)),
  ])
  if (delivery === null) notFound()
  const { slug, publisher } = listing
  const base = `/${locale}/publish/${publisher.login}/listings/${slug}/webhook`
  const t = await getTranslations('webhooks.delivery')
  return (
    <Container page>
      <PageHeader
        title={t('title', { guid: delivery.guid })}
        parent={{ href: base, label: t('back') }}
      />
      <ListingNav locale={locale} listing={listing} current="webhook" />
      <DeliveryView
        listing={{ locale, login: publisher.login, slug }}
        base={base}
        delivery={delivery}
        tab={(await searchParams).tab === 'response' ? 'response' : 'request'}
        active={webhook?.active ?? false}
        action={redeliverAction}
      />
    </Container>
  )
}

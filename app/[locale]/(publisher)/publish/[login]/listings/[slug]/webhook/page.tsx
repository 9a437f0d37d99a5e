import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ListingFrame } from '@/components/publish/listing-frame'
import { DeliveryLog } from '@/components/webhooks/delivery-log'
import { Rotation } from '@/components/webhooks/rotation'
import { WebhookSettings } from '@/components/webhooks/webhook-settings'
import { WebhookStatus } from '@/components/webhooks/webhook-status'
import styles from '@/components/webhooks/webhooks.module.css'
import { getWebhook } from '@/lib/webhooks/queries/get-webhook'
import { listDeliveries } from '@/lib/webhooks/queries/list-deliveries'
import { openListing } from '../open-listing'
import { pingAction, resumeAction, saveAction } from './actions'
import { cancelAction, startAction, switchAction } from './rotation-actions'

export const dynamic = 'force-dynamic'

type WebhookPageProps = PageProps<'/[locale]/publish/[login]/listings/[slug]/webhook'>

export async function generateMetadata({ params }: WebhookPageProps): Promise<Metadata> {
  const t = await getTranslations('webhooks')
  return { title: t('title', { name: (await params).slug }) }
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null)

export default async function WebhookPage({ params, searchParams }: WebhookPageProps) {
  const opened = await openListing(await params, 'webhook', 'editor')
  const { locale, listing } = opened
  const search = await searchParams
  const [cursor, failedOnly] = [one(search.after), one(search.status) === 'failed']
  const [webhook, page] = await Promise.all([
    getWebhook(listing),
    listDeliveries(listing, { status: failedOnly ? 'failure' : null, cursor, size: 25 }),
  ])
  if (!page.ok) notFound()
  const { slug, name, publisher } = listing
  const address = { locale, login: publisher.login, slug }
  const base = `/${locale}/publish/${publisher.login}/listings/${slug}/webhook`
  const t = await getTranslations('webhooks')
  return (
    <ListingFrame {...opened} current="webhook" lead={t('lead', { name })}>
      <div className={styles.page}>
        {webhook && (
          <WebhookStatus
            listing={address}
            webhook={webhook}
            pingAction={pingAction}
            resumeAction={resumeAction}
          />
        )}
        <WebhookSettings listing={address} webhook={webhook} action={saveAction} />
        {webhook && (
          <Rotation
            listing={address}
            webhook={webhook}
            startAction={startAction}
            switchAction={switchAction}
            cancelAction={cancelAction}
          />
        )}
        {webhook && (
          <DeliveryLog
            locale={locale}
            base={base}
            page={page.value}
            failedOnly={failedOnly}
            paged={cursor !== null}
          />
        )}
      </div>
    </ListingFrame>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { Unsubscribe } from '@/components/notifications/unsubscribe'
import { readSubscription } from '@/lib/notifications/queries/read-subscription'
import { unsubscribeAction } from './actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications.unsubscribe')
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' }
}

type UnsubscribePageProps = PageProps<'/[locale]/unsubscribe'>

export default async function UnsubscribePage({ searchParams }: UnsubscribePageProps) {
  const locale = await pageLocale()
  const { token } = await searchParams
  if (typeof token !== 'string') notFound()
  const subscription = await readSubscription(token, locale)
  if (!subscription.ok) notFound()
  return (
    <Container page>
      <Unsubscribe
        locale={locale}
        token={token}
        subscription={subscription.value}
        action={unsubscribeAction}
      />
    </Container>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { Inbox } from '@/components/notifications/inbox'
import { Problem } from '@/components/purchases/problem'
import { requireActor } from '@/lib/auth/page'
import { countUnread } from '@/lib/notifications/queries/count-unread'
import { listNotifications } from '@/lib/notifications/queries/list-notifications'
import { markAction, markAllAction } from './actions'

export const dynamic = 'force-dynamic'

type NotificationsPageProps = PageProps<'/[locale]/notifications'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications')
  return { title: t('title') }
}

export default async function NotificationsPage({ searchParams }: NotificationsPageProps) {
  const locale = await pageLocale()
  const actor = await requireActor(locale, `/${locale}/notifications`)
  const search = await searchParams
  const cursor = typeof search.cursor === 'string' ? search.cursor : null
  const unreadOnly = search.filter === 'unread'
  const [page, unread] = await Promise.all([
    listNotifications(actor, locale, { unreadOnly, cursor }),
    countUnread(actor),
  ])
  return (
    <Container page>
      {page.ok ? (
        <Inbox
          locale={locale}
          page={page.value}
          unread={unread}
          unreadOnly={unreadOnly}
          paged={cursor !== null}
          markAction={markAction}
          markAllAction={markAllAction}
        />
      ) : (
        <Problem error={page.error} />
      )}
    </Container>
  )
}

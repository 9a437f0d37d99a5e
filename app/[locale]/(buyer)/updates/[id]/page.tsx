import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { Problem } from '@/components/purchases/problem'
import { UpdateView } from '@/components/updates/update-view'
import { requireActor, signInAgainPath } from '@/lib/auth/page'
import { markSeen } from '@/lib/notifications/commands/mark-seen'
import { authorizeUpdate } from '@/lib/permission-updates/queries/authorize-update'
import { getUpdate } from '@/lib/permission-updates/queries/get-update'
import { checkAction, sayAction } from './actions'

export const dynamic = 'force-dynamic'

type UpdatePageProps = PageProps<'/[locale]/updates/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('updates')
  return { title: t('pageTitle'), robots: { index: false } }
}

export default async function UpdatePage({ params }: UpdatePageProps) {
  const locale = await pageLocale()
  const { id } = await params
  const path = `/${locale}/updates/${id}`
  const actor = await requireActor(locale, path)
  const authorized = await authorizeUpdate(actor, id)
  if (!authorized.ok && authorized.error.code === 'not_found') notFound()
  if (!authorized.ok && authorized.error.code === 'session_expired') {
    redirect(signInAgainPath(locale, path))
  }
  if (authorized.ok) await markSeen(actor, id)
  return (
    <Container page>
      {authorized.ok ? (
        <UpdateView
          update={await getUpdate(authorized.value, locale)}
          locale={locale}
          check={checkAction}
          said={sayAction}
        />
      ) : (
        <Problem error={authorized.error} />
      )}
    </Container>
  )
}

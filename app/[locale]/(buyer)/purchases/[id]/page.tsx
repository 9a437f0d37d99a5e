import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { Problem } from '@/components/purchases/problem'
import { PurchaseView } from '@/components/purchases/purchase-view'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/page'
import { getPurchase } from '@/lib/purchases/queries/get-purchase'
import { cancelAction, undoAction } from './actions'

export const dynamic = 'force-dynamic'

type PurchasePageProps = PageProps<'/[locale]/purchases/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('purchases')
  return { title: t('title') }
}

export default async function PurchasePage({ params, searchParams }: PurchasePageProps) {
  const locale = await pageLocale()
  const { id } = await params
  const actor = await requireActor(locale, `/${locale}/purchases/${id}`)
  const purchase = await getPurchase(actor, id, locale)
  if (!purchase.ok && purchase.error.code === 'not_found') notFound()
  const t = await getTranslations('purchases')
  const { done } = await searchParams
  return (
    <Container page>
      {purchase.ok ? (
        <PurchaseView
          purchase={purchase.value}
          done={done === 'cancelled' || done === 'undone' ? done : null}
          locale={locale}
          cancel={cancelAction}
          undo={undoAction}
        />
      ) : (
        <>
          <PageHeader title={t('title')} />
          <Problem error={purchase.error} />
        </>
      )}
    </Container>
  )
}

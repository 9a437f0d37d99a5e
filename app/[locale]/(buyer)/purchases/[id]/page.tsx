import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { Problem } from '@/components/purchases/problem'
import { type Done, doneWords } from '@/components/purchases/purchase-notices'
import { PurchaseView } from '@/components/purchases/purchase-view'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/page'
import { finishUpgrade } from '@/lib/purchases/commands/finish-upgrade'
import { getPurchase } from '@/lib/purchases/queries/get-purchase'
import { cancelAction, undoAction, undoChangeAction } from './actions'

export const dynamic = 'force-dynamic'

type PurchasePageProps = PageProps<'/[locale]/purchases/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('purchases')
  return { title: t('title') }
}

/** What the address says was done a moment ago; a payment counts once Stripe says so. */
function whatWasDone(done: string | string[] | undefined, isPaid: boolean): Done | null {
  return isPaid ? 'changed' : (doneWords.find((one) => one === done) ?? null)
}

export default async function PurchasePage({ params, searchParams }: PurchasePageProps) {
  const locale = await pageLocale()
  const { id } = await params
  const actor = await requireActor(locale, `/${locale}/purchases/${id}`)
  const { done, checkout } = await searchParams
  if (typeof checkout === 'string') await finishUpgrade(actor, id, checkout)
  const purchase = await getPurchase(actor, id, locale)
  if (!purchase.ok && purchase.error.code === 'not_found') notFound()
  const t = await getTranslations('purchases')
  return (
    <Container page>
      {purchase.ok ? (
        <PurchaseView
          purchase={purchase.value}
          done={whatWasDone(done, purchase.value.cycle !== null && checkout !== undefined)}
          locale={locale}
          cancel={cancelAction}
          undo={undoAction}
          undoChange={undoChangeAction}
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

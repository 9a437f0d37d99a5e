import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { PlanChange } from '@/components/plan-change/plan-change'
import { Problem } from '@/components/purchases/problem'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/page'
import { setupSearchSchema } from '@/lib/installs/schema'
import { getListingPage } from '@/lib/listings/queries'
import { getChangePage } from '@/lib/purchases/queries/get-change-page'
import { undoChangeAction } from '../actions'
import { changeAction, upgradeAction } from './actions'
import { readChange } from './read-change'

export const dynamic = 'force-dynamic'

type ChangePlanPageProps = PageProps<'/[locale]/purchases/[id]/change'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('planChange.link')
  return { title: t('change') }
}

/** The address as it was asked for, to come back to after signing in. */
function addressOf(path: string, given: Awaited<ChangePlanPageProps['searchParams']>): string {
  const pairs = Object.entries(given).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => [name, value]),
  )
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`
}

export default async function ChangePlanPage({ params, searchParams }: ChangePlanPageProps) {
  const [locale, { id }, given] = [await pageLocale(), await params, await searchParams]
  const actor = await requireActor(locale, addressOf(`/${locale}/purchases/${id}/change`, given))
  const found = await getChangePage(actor, id, locale)
  if (!found.ok && found.error.code === 'not_found') notFound()
  const t = await getTranslations('planChange')
  if (!found.ok) {
    return (
      <Container page>
        <PageHeader title={t('link.change')} />
        <Problem error={found.error} />
      </Container>
    )
  }
  const page = found.value
  const search = setupSearchSchema.parse(given)
  const units = typeof given.units === 'string' ? search.units : null
  const listing = await getListingPage(page.purchase.listing.slug, locale)
  return (
    <Container page>
      <PlanChange
        page={page}
        order={await readChange(actor, page, { ...search, units }, locale)}
        locale={locale}
        isChanged={given.changed === '1'}
        isCanceled={search.canceled !== null}
        terms={listing?.links ?? {}}
        change={changeAction}
        upgrade={upgradeAction}
        undo={undoChangeAction}
      />
    </Container>
  )
}

import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Container } from '@/components/layout/container'
import { PlanEditor } from '@/components/plan-editor/plan-editor'
import { PageHeader } from '@/components/ui/page-header'
import { getManagedPlans } from '@/lib/plans/queries/get-managed-plans'
import { openListing } from '../../open-listing'
import { editPlanAction } from '../actions'

export const dynamic = 'force-dynamic'

type PlanPageProps = PageProps<'/[locale]/publish/[login]/listings/[slug]/plans/[number]'>

export async function generateMetadata({ params }: PlanPageProps): Promise<Metadata> {
  const t = await getTranslations('planEditor.form')
  return { title: t('editTitle', { number: (await params).number }), robots: { index: false } }
}

/** Only a draft that nobody reviews has a form; the list says how any other stands. */
export default async function PlanPage({ params }: PlanPageProps) {
  const { number, ...address } = await params
  const { locale, listing } = await openListing(address, `plans/${number}`, 'editor')
  const { login } = listing.publisher
  const href = `/${locale}/publish/${login}/listings/${listing.slug}/plans`
  const { currency, plans } = await getManagedPlans(listing.id, locale)
  const plan = plans.find(({ view }) => String(view.number) === number)
  if (plan === undefined) notFound()
  if (plan.state !== 'draft' || plan.frozen) redirect(href)
  const t = await getTranslations('planEditor.form')
  return (
    <Container page>
      <PageHeader title={t('editTitle', { number })} parent={{ href, label: listing.name }} />
      <PlanEditor
        locale={locale}
        currency={currency}
        listing={{ login, slug: listing.slug }}
        plan={plan}
        action={editPlanAction}
      />
    </Container>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Container } from '@/components/layout/container'
import { PlanEditor } from '@/components/plan-editor/plan-editor'
import { PageHeader } from '@/components/ui/page-header'
import { getManagedPlans } from '@/lib/plans/queries/get-managed-plans'
import { openListing } from '../../open-listing'
import { createPlanAction } from '../actions'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('planEditor.form')
  return { title: t('newTitle'), robots: { index: false } }
}

export default async function NewPlanPage({
  params,
}: PageProps<'/[locale]/publish/[login]/listings/[slug]/plans/new'>) {
  const { locale, listing } = await openListing(await params, 'plans/new', 'editor')
  const { login } = listing.publisher
  const plans = `/${locale}/publish/${login}/listings/${listing.slug}/plans`
  const { currency, mayAdd } = await getManagedPlans(listing.id, locale)
  if (!mayAdd) redirect(plans)
  const t = await getTranslations('planEditor.form')
  return (
    <Container page>
      <PageHeader title={t('newTitle')} parent={{ href: plans, label: listing.name }} />
      <PlanEditor
        locale={locale}
        currency={currency}
        listing={{ login, slug: listing.slug }}
        plan={null}
        action={createPlanAction}
      />
    </Container>
  )
}

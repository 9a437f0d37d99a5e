import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { OperatedListing } from '@/components/reviews/operated-listing'
import { OperatorNav } from '@/components/reviews/operator-nav'
import { StatusLabel } from '@/components/reviews/status-label'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireOperator } from '@/lib/auth/operator'
import { getOperatedListing } from '@/lib/reviews/queries/get-operated-listing'
import { delistAction, suspendAction, unsuspendAction } from './actions'

export const dynamic = 'force-dynamic'

type ListingProps = PageProps<'/[locale]/operator/listings/[slug]'>

export async function generateMetadata({ params }: ListingProps): Promise<Metadata> {
  return { title: (await params).slug }
}

export default async function OperatedListingPage({ params }: ListingProps) {
  const locale = await pageLocale()
  const { slug } = await params
  await requireOperator(locale, `/${locale}/operator/listings/${slug}`)
  const listing = await getOperatedListing(slug)
  if (listing === null) notFound()
  const t = await getTranslations('reviews.operator.listing')
  return (
    <Container page>
      <PageHeader
        title={listing.name}
        description={<StatusLabel status={listing.status} />}
        parent={{ href: `/${locale}/operator/listings`, label: t('back') }}
        actions={
          listing.state === 'published' ? (
            <LinkButton href={`/${locale}/listings/${slug}`}>{t('public')}</LinkButton>
          ) : undefined
        }
      />
      <OperatorNav locale={locale} current="listings" />
      <OperatedListing
        locale={locale}
        listing={listing}
        actions={{ suspend: suspendAction, unsuspend: unsuspendAction, delist: delistAction }}
      />
    </Container>
  )
}

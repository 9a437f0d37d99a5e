import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Container } from '@/components/layout/container'
import { ListingNav } from '@/components/publish/listing-nav'
import { ListingReview } from '@/components/reviews/listing-review'
import { PageHeader } from '@/components/ui/page-header'
import { getListingReview } from '@/lib/reviews/queries/get-listing-review'
import { openListing } from '../open-listing'
import {
  appealAction,
  delistAction,
  publishEditAction,
  submitAction,
  withdrawAction,
} from './actions'

export const dynamic = 'force-dynamic'

type ReviewPageProps = PageProps<'/[locale]/publish/[login]/listings/[slug]/review'>

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  const t = await getTranslations('reviews.page')
  return { title: t('title', { name: (await params).slug }) }
}

export default async function ListingReviewPage({ params }: ReviewPageProps) {
  const { locale, listing } = await openListing(await params, 'review', 'editor')
  const page = await getListingReview(listing, locale)
  const t = await getTranslations('reviews.page')
  const { name, slug, publisher } = listing
  return (
    <Container page>
      <PageHeader
        title={t('title', { name })}
        parent={{ href: `/${locale}/publish/${publisher.login}`, label: publisher.name }}
      />
      <ListingNav locale={locale} listing={listing} current="review" />
      <ListingReview
        locale={locale}
        listing={{ login: publisher.login, slug, name }}
        page={page}
        actions={{
          submit: submitAction,
          publish_edit: publishEditAction,
          withdraw: withdrawAction,
          appeal: appealAction,
          delist: delistAction,
        }}
      />
    </Container>
  )
}

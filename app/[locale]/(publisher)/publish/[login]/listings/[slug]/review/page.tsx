import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListingFrame } from '@/components/publish/listing-frame'
import { ListingReview } from '@/components/reviews/listing-review'
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
  const { locale, listing, status } = await openListing(await params, 'review', 'editor')
  const page = await getListingReview(listing, locale)
  const { name, slug, publisher } = listing
  return (
    <ListingFrame locale={locale} listing={listing} status={status} current="review">
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
    </ListingFrame>
  )
}

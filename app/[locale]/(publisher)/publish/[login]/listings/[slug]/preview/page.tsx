import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PreviewBar } from '@/components/editor/preview-bar'
import { ListingBody } from '@/components/listings/listing-body'
import { ListingHead } from '@/components/listings/listing-head'
import { ListingFrame } from '@/components/publish/listing-frame'
import { getEditor } from '@/lib/listings/queries/get-editor'
import { getPreview } from '@/lib/listings/queries/get-preview'
import { openListing } from '../open-listing'

export const dynamic = 'force-dynamic'

type PreviewPageProps = PageProps<'/[locale]/publish/[login]/listings/[slug]/preview'>

export async function generateMetadata({ params }: PreviewPageProps): Promise<Metadata> {
  const { listing } = await openListing(await params, 'preview', 'editor')
  const t = await getTranslations('editor.previewPage')
  return { title: t('title', { name: listing.name }), robots: { index: false } }
}

/** Exactly the page that buyers will see of what is written, under a bar that says so. */
export default async function PreviewPage({ params }: PreviewPageProps) {
  const { locale, listing, status } = await openListing(await params, 'preview', 'editor')
  const [view, preview] = await Promise.all([
    getEditor(listing, locale),
    getPreview(listing, locale),
  ])
  if (view === null || preview === null) notFound()
  return (
    <ListingFrame locale={locale} listing={listing} status={status} current="preview">
      <PreviewBar view={view} locale={locale} />
      <ListingHead listing={preview} locale={locale} isPreview />
      <ListingBody listing={preview} locale={locale} />
    </ListingFrame>
  )
}

import type { Metadata } from 'next'
import { alternatesOf } from '@/app/alternates'
import { listingAddresses } from '@/app/documents/addresses'
import { listingData } from '@/app/documents/listing-data'
import { listingPictureReference } from '@/app/documents/share-picture'
import { missingMetadata } from '@/app/missing-metadata'
import { MissingPage } from '@/app/missing-page'
import { knownLocale } from '@/app/page-locale'
import { RememberView } from '@/components/catalogue/remember-view'
import { Container } from '@/components/layout/container'
import { ListingBody } from '@/components/listings/listing-body'
import { ListingHead } from '@/components/listings/listing-head'
import { SimilarListings } from '@/components/listings/similar-listings'
import { Unlisted } from '@/components/listings/unlisted'
import { StructuredData } from '@/components/ui/structured-data'
import { cachedListingPage, cachedRisk, cachedSimilar } from '@/lib/catalogue/cached'
import { getUnlisted } from '@/lib/listings/queries/get-unlisted'

export const dynamic = 'force-static'

type ListingPageProps = PageProps<'/[locale]/listings/[slug]'>

export function generateStaticParams(): { slug: string }[] {
  return []
}

async function load({ params }: ListingPageProps) {
  const [locale, { slug }] = [await knownLocale(), await params]
  const listing = locale && (await cachedListingPage(slug, locale))
  return listing ? { locale, listing } : null
}

/** Somebody may have the address of a listing that left the catalogue, or have the integration. */
async function loadUnlisted({ params }: ListingPageProps) {
  const [locale, { slug }] = [await knownLocale(), await params]
  const listing = locale && (await getUnlisted(slug))
  return listing ? { locale, listing } : null
}

export async function generateMetadata(props: ListingPageProps): Promise<Metadata> {
  const found = await load(props)
  if (!found) return missingMetadata((await loadUnlisted(props))?.listing)
  const { locale, listing } = found
  const { name, shortDescription, slug } = listing
  const { markdown, json } = listingAddresses(locale, slug)
  return {
    title: name,
    description: shortDescription,
    alternates: alternatesOf(locale, `/listings/${slug}`, {
      'text/markdown': markdown,
      'application/json': json,
    }),
    openGraph: {
      title: name,
      description: shortDescription,
      siteName: 'Souk',
      type: 'website',
      locale,
      url: `/${locale}/listings/${slug}`,
      images: [listingPictureReference(listing, locale)],
    },
    twitter: { card: 'summary_large_image' },
  }
}

export default async function ListingPage(props: ListingPageProps) {
  const found = await load(props)
  if (!found) {
    const gone = await loadUnlisted(props)
    return <MissingPage locale={await knownLocale()}>{gone && <Unlisted {...gone} />}</MissingPage>
  }
  const { locale, listing } = found
  const [risk, similar] = await Promise.all([
    cachedRisk(listing.slug, locale),
    cachedSimilar(listing.slug, locale),
  ])
  return (
    <Container page>
      <StructuredData data={listingData(listing, locale)} />
      <ListingHead listing={listing} locale={locale} />
      <ListingBody listing={listing} locale={locale} risk={risk} />
      <RememberView slug={listing.slug} name={listing.name} />
      <SimilarListings similar={similar} risk={risk} locale={locale} />
    </Container>
  )
}

import type { Metadata } from 'next'
import { alternatesOf } from '@/app/alternates'
import { missingMetadata } from '@/app/missing-metadata'
import { MissingPage } from '@/app/missing-page'
import { knownLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { ListingBody } from '@/components/listings/listing-body'
import { ListingHead } from '@/components/listings/listing-head'
import { Unlisted } from '@/components/listings/unlisted'
import { cachedListingPage, cachedRisk } from '@/lib/catalogue/cached'
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
  const { name, shortDescription, slug, screenshots, logo } = listing
  const [picture] = screenshots
  return {
    title: name,
    description: shortDescription,
    alternates: alternatesOf(locale, `/listings/${slug}`),
    openGraph: {
      title: name,
      description: shortDescription,
      siteName: 'Souk',
      type: 'website',
      locale,
      url: `/${locale}/listings/${slug}`,
      images: picture
        ? [{ url: picture.url, width: picture.width, height: picture.height, alt: picture.caption }]
        : [{ url: logo.url }],
    },
  }
}

export default async function ListingPage(props: ListingPageProps) {
  const found = await load(props)
  if (!found) {
    const gone = await loadUnlisted(props)
    return <MissingPage locale={await knownLocale()}>{gone && <Unlisted {...gone} />}</MissingPage>
  }
  const { locale, listing } = found
  return (
    <Container page>
      <ListingHead listing={listing} locale={locale} />
      <ListingBody
        listing={listing}
        locale={locale}
        risk={await cachedRisk(listing.slug, locale)}
      />
    </Container>
  )
}

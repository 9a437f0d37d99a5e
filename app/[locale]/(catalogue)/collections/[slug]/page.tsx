import type { Metadata } from 'next'
import { alternatesOf } from '@/app/alternates'
import { collectionData } from '@/app/documents/structured-data'
import { missingMetadata } from '@/app/missing-metadata'
import { MissingPage } from '@/app/missing-page'
import { knownLocale } from '@/app/page-locale'
import { CollectionView } from '@/components/collections/collection-view'
import { Container } from '@/components/layout/container'
import { StructuredData } from '@/components/ui/structured-data'
import { cachedCollection } from '@/lib/catalogue/cached'

export const dynamic = 'force-static'

type CollectionProps = PageProps<'/[locale]/collections/[slug]'>

export function generateStaticParams(): { slug: string }[] {
  return []
}

async function load({ params }: CollectionProps) {
  const [locale, { slug }] = [await knownLocale(), await params]
  const collection = locale && (await cachedCollection(slug, locale))
  return collection ? { locale, collection } : null
}

export async function generateMetadata(props: CollectionProps): Promise<Metadata> {
  const found = await load(props)
  if (!found) return missingMetadata()
  const { locale, collection } = found
  const { slug, title, description } = collection
  return { title, description, alternates: alternatesOf(locale, `/collections/${slug}`) }
}

export default async function CollectionPage(props: CollectionProps) {
  const found = await load(props)
  if (!found) return <MissingPage locale={await knownLocale()} />
  return (
    <Container page>
      <StructuredData data={collectionData(found.collection, found.locale)} />
      <CollectionView {...found} />
    </Container>
  )
}

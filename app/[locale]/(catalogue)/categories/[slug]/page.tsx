import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { alternatesOf } from '@/app/alternates'
import { feedAddress } from '@/app/documents/addresses'
import { categoryData } from '@/app/documents/structured-data'
import { missingMetadata } from '@/app/missing-metadata'
import { MissingPage } from '@/app/missing-page'
import { knownLocale } from '@/app/page-locale'
import { CategoryListings } from '@/components/catalogue/category-listings'
import { Container } from '@/components/layout/container'
import { StructuredData } from '@/components/ui/structured-data'
import { cachedCategoryPage } from '@/lib/catalogue/cached'

export const dynamic = 'force-static'

type CategoryPageProps = PageProps<'/[locale]/categories/[slug]'>

export function generateStaticParams(): { slug: string }[] {
  return []
}

async function load({ params }: CategoryPageProps) {
  const [locale, { slug }] = [await knownLocale(), await params]
  const page = locale && (await cachedCategoryPage(slug, locale))
  return page ? { locale, page } : null
}

export async function generateMetadata(props: CategoryPageProps): Promise<Metadata> {
  const found = await load(props)
  if (!found) return missingMetadata()
  const { locale, page } = found
  const t = await getTranslations('catalogue.category')
  const { name, description, slug } = page.category
  return {
    title: t('title', { name }),
    description,
    alternates: alternatesOf(locale, `/categories/${slug}`, {
      'application/atom+xml': feedAddress(locale, slug),
    }),
  }
}

export default async function CategoryPage(props: CategoryPageProps) {
  const found = await load(props)
  if (!found) return <MissingPage locale={await knownLocale()} />
  const { locale, page } = found
  return (
    <Container page>
      <StructuredData data={categoryData(page, locale)} />
      <CategoryListings page={page} locale={locale} />
    </Container>
  )
}

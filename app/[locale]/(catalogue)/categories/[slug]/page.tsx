import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { alternatesOf } from '@/app/alternates'
import { pageLocale } from '@/app/page-locale'
import { CategoryListings } from '@/components/catalogue/category-listings'
import { Container } from '@/components/layout/container'
import { cachedCategoryPage } from '@/lib/catalogue/cached'

export const dynamic = 'force-static'

type CategoryPageProps = PageProps<'/[locale]/categories/[slug]'>

export function generateStaticParams(): { slug: string }[] {
  return []
}

async function load({ params }: CategoryPageProps) {
  const [locale, { slug }] = [await pageLocale(), await params]
  const page = await cachedCategoryPage(slug, locale)
  return { locale, page: page ?? notFound() }
}

export async function generateMetadata(props: CategoryPageProps): Promise<Metadata> {
  const { locale, page } = await load(props)
  const t = await getTranslations('catalogue.category')
  const { name, description, slug } = page.category
  return {
    title: t('title', { name }),
    description,
    alternates: alternatesOf(locale, `/categories/${slug}`),
  }
}

export default async function CategoryPage(props: CategoryPageProps) {
  const { locale, page } = await load(props)
  return (
    <Container page>
      <CategoryListings page={page} locale={locale} />
    </Container>
  )
}

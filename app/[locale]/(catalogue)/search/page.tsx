import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { InvalidSearch } from '@/components/catalogue/invalid-search'
import { SearchBox } from '@/components/catalogue/search-box'
import { SearchResults } from '@/components/catalogue/search-results'
import { SoftNavigation } from '@/components/catalogue/soft-navigation'
import { Container } from '@/components/layout/container'
import { searchListings } from '@/lib/catalogue/queries/search-listings'
import { parseSearch, writeSearch } from '@/lib/catalogue/schema'

export const dynamic = 'force-dynamic'

type SearchPageProps = PageProps<'/[locale]/search'>

export async function generateMetadata({ searchParams }: SearchPageProps): Promise<Metadata> {
  const t = await getTranslations('catalogue.search')
  const query = parseSearch(await searchParams)
  const words = query.ok ? query.value.q : ''
  return {
    title: words ? t('titleFor', { query: words }) : t('title'),
    description: t('description'),
    robots: { index: false },
  }
}

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const locale = await pageLocale()
  const parsed = parseSearch(await searchParams)
  if (!parsed.ok) {
    return (
      <Container page>
        <InvalidSearch error={parsed.error} locale={locale} />
      </Container>
    )
  }
  const found = await searchListings(parsed.value, locale)
  if (!found.ok) notFound()
  const { query } = found.value
  const kept = [...writeSearch({ ...query, q: '', cursor: null })]
  return (
    <Container page>
      <SoftNavigation>
        <SearchBox key={query.q} locale={locale} main defaultValue={query.q} kept={kept} />
        <SearchResults view={found.value} locale={locale} />
      </SoftNavigation>
    </Container>
  )
}

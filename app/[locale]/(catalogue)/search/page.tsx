import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { alternatesOf } from '@/app/alternates'
import { limitSearches } from '@/app/limit-searches'
import { pageLocale } from '@/app/page-locale'
import { searchErrorHref, searchErrorOf, searchWithout } from '@/app/security/search-error'
import { InvalidSearch } from '@/components/catalogue/invalid-search'
import { SearchBox } from '@/components/catalogue/search-box'
import { SearchResults } from '@/components/catalogue/search-results'
import { SoftNavigation } from '@/components/catalogue/soft-navigation'
import { Container } from '@/components/layout/container'
import { searchListings } from '@/lib/catalogue/queries/search-listings'
import { parseSearch, writeSearch } from '@/lib/catalogue/schema'
import { err } from '@/lib/core/result'

export const dynamic = 'force-dynamic'

type SearchPageProps = PageProps<'/[locale]/search'>

export async function generateMetadata({ searchParams }: SearchPageProps): Promise<Metadata> {
  const t = await getTranslations('catalogue.search')
  const params = await searchParams
  const query = parseSearch(params)
  const isShown = query.ok && searchErrorOf(params.error, params.field) === null
  const words = isShown ? query.value.q : ''
  const asked = isShown ? writeSearch({ ...query.value, cursor: null }).toString() : ''
  return {
    title: words ? t('titleFor', { query: words }) : t('title'),
    description: t('description'),
    alternates: query.ok
      ? alternatesOf(await pageLocale(), asked ? `/search?${asked}` : '/search')
      : undefined,
    // The search itself can be found; what others looked for has endless addresses.
    robots: Object.keys(params).length === 0 ? undefined : { index: false },
  }
}

/** What is wrong in the address itself, or was found wrong in the catalogue before (see the proxy, which gives the status). */
async function read({ searchParams }: SearchPageProps) {
  const params = await searchParams
  const error = searchErrorOf(params.error, params.field)
  return error ? err(error) : parseSearch(params)
}

export default async function SearchPage(props: SearchPageProps) {
  const locale = await pageLocale()
  const parsed = await read(props)
  if (!parsed.ok) {
    return (
      <Container page>
        <InvalidSearch
          error={parsed.error}
          rest={searchWithout(await props.searchParams, parsed.error)}
          locale={locale}
        />
      </Container>
    )
  }
  await limitSearches(locale)
  const found = await searchListings(parsed.value, locale)
  if (!found.ok) redirect(searchErrorHref(locale, found.error, parsed.value))
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

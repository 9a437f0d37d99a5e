import { SearchIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import { facetNames, type SearchQuery } from '@/lib/catalogue/schema'
import { wordsOf } from '@/lib/core/words'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { searchHref } from './search-href'

const mostWords = 3

/** The longest words of several, each of which may find something alone. */
function wordsAlone(text: string): string[] {
  const words = [...new Set(wordsOf(text).map(({ written }) => written))]
  if (words.length < 2) return []
  return words
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length)
    .slice(0, mostWords)
}

/** Nothing was found: says what was looked for, and the ways on. */
export function EmptyResults({ query, locale }: { query: SearchQuery; locale: string }) {
  const t = useTranslations('catalogue.empty')
  const filtered = facetNames.some((name) => query[name].length > 0)
  const words = wordsAlone(query.q)
  const actions = (
    <>
      {filtered && (
        <LinkButton href={searchHref(locale, { q: query.q, sort: query.sort })} variant="primary">
          {t('withoutFilters')}
        </LinkButton>
      )}
      {words.map((word) => (
        <LinkButton key={word} href={searchHref(locale, { q: word })}>
          {t('word', { word })}
        </LinkButton>
      ))}
      {query.q && <LinkButton href={searchHref(locale, {})}>{t('all')}</LinkButton>}
      <LinkButton href={`/${locale}#categories`}>{t('categories')}</LinkButton>
    </>
  )
  return (
    <Blankslate
      visual={SearchIcon}
      border
      heading={query.q ? t('titleFor', { query: query.q }) : t('title')}
      actions={actions}
    >
      {filtered ? t('filtered') : t('words')}
    </Blankslate>
  )
}

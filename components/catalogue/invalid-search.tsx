import { SearchIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { SearchQuery } from '@/lib/catalogue/schema'
import type { DomainError } from '@/lib/core/errors'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { searchHref } from './search-href'

const explained = ['unknown_filter', 'invalid_cursor', 'rate_limited'] as const

/** What is searched for without what is wrong, and how that is called. */
const waysOn = { unknown_filter: 'withoutFilter', invalid_cursor: 'firstPage' } as const

interface InvalidSearchProps {
  error: DomainError
  /** What else was asked for; null where that is nothing. */
  rest: SearchQuery | null
  locale: string
}

/** An address that no link of ours leads to: what is wrong with it, and the ways on. */
export function InvalidSearch({ error, rest, locale }: InvalidSearchProps) {
  const t = useTranslations('catalogue.invalid')
  const code = explained.find((known) => known === error.code) ?? 'invalid_input'
  const way = code === 'unknown_filter' || code === 'invalid_cursor' ? waysOn[code] : null
  const again = rest && way && (
    <LinkButton href={searchHref(locale, rest)} variant="primary">
      {t(way)}
    </LinkButton>
  )
  return (
    <Blankslate
      visual={SearchIcon}
      as="h1"
      heading={t(code === 'rate_limited' ? 'tooMany' : 'title')}
      actions={
        <>
          {again}
          <LinkButton href={`/${locale}/search`} variant={again ? 'default' : 'primary'}>
            {t('action')}
          </LinkButton>
        </>
      }
    >
      {t(code, { field: error.field ?? 'q' })}
    </Blankslate>
  )
}

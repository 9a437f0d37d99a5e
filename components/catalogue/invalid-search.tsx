import { SearchIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { DomainError } from '@/lib/core/errors'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'

const explained = ['unknown_filter', 'invalid_cursor', 'rate_limited'] as const

interface InvalidSearchProps {
  error: DomainError
  locale: string
}

/** An address that no link of ours leads to: what is wrong with it, and the way on. */
export function InvalidSearch({ error, locale }: InvalidSearchProps) {
  const t = useTranslations('catalogue.invalid')
  const code = explained.find((known) => known === error.code) ?? 'invalid_input'
  return (
    <Blankslate
      visual={SearchIcon}
      as="h1"
      heading={t(code === 'rate_limited' ? 'tooMany' : 'title')}
      actions={
        <LinkButton href={`/${locale}/search`} variant="primary">
          {t('action')}
        </LinkButton>
      }
    >
      {t(code, { field: error.field ?? 'q' })}
    </Blankslate>
  )
}

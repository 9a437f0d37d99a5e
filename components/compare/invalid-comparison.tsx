import { GitCompareIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { DomainError } from '@/lib/core/errors'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'

/** Too many, or what cannot be the address of a listing: what is wrong, and the way on. */
export function InvalidComparison({ error, locale }: { error: DomainError; locale: string }) {
  const t = useTranslations('compare')
  const errors = useTranslations('errors.codes')
  const { code, values } = error
  return (
    <Blankslate
      visual={GitCompareIcon}
      as="h1"
      heading={t('wrong')}
      actions={
        <LinkButton href={`/${locale}/search`} variant="primary">
          {t('empty.go')}
        </LinkButton>
      }
    >
      {code === 'invalid_input'
        ? t('notAnAddress')
        : `${errors(`${code}.message`, values)} ${errors(`${code}.remedy`, values)}`}
    </Blankslate>
  )
}

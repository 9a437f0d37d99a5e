import { GitCompareIcon } from '@primer/octicons-react'
import { useFormatter, useTranslations } from 'next-intl'
import { comparisonHref, MOST_COMPARED } from '@/lib/catalogue/schema'
import type { DomainError } from '@/lib/core/errors'
import type { ListingCard } from '@/lib/listings/types'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import styles from './compare.module.css'

type Chosen = Pick<ListingCard, 'slug' | 'name'>[]

interface InvalidComparisonProps {
  error: DomainError
  /** Where there are too many: those that are published. */
  chosen: Chosen
  locale: string
}

/** Too many, or what cannot be the address of a listing: what is wrong, and the ways on. */
export function InvalidComparison({ error, chosen, locale }: InvalidComparisonProps) {
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
      <WaysOn chosen={chosen} locale={locale} />
    </Blankslate>
  )
}

/** Each with the way to the others; all of them where those that are published are few enough. */
function WaysOn({ chosen, locale }: { chosen: Chosen; locale: string }) {
  const t = useTranslations('compare')
  const format = useFormatter()
  if (chosen.length === 0) return null
  const slugs = chosen.map(({ slug }) => slug)
  const link = (href: string, words: string) => (
    <li key={href}>
      <LinkButton href={href}>{words}</LinkButton>
    </li>
  )
  const without = (gone: string) => slugs.filter((slug) => slug !== gone)
  return (
    <ul className={styles.ways}>
      {chosen.length <= MOST_COMPARED
        ? link(
            comparisonHref(locale, slugs),
            t('titleOf', { names: format.list(chosen.map(({ name }) => name)) }),
          )
        : chosen.map(({ slug, name }) =>
            link(comparisonHref(locale, without(slug)), t('removeLabel', { name })),
          )}
    </ul>
  )
}

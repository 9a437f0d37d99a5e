import { SearchIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'
import styles from './search-box.module.css'
import { SearchField } from './search-field'
import { SearchHotkey } from './search-hotkey'

interface SearchBoxProps {
  locale: string
  /** The page's own box, large; the one in the header hides where it stands. */
  main?: boolean
  defaultValue?: string
  /** What else the next search keeps. */
  kept?: [string, string][]
  /** A visible submit button, for the page's own box. */
  submit?: ReactNode
}

/** A form with an address: it works before JavaScript loads. */
export function SearchBox({ locale, main, defaultValue, kept = [], submit }: SearchBoxProps) {
  const t = useTranslations('catalogue.search')
  return (
    <search data-main-search={main}>
      <form
        className={classNames(styles.box, main && styles.large)}
        action={`/${locale}/search`}
        method="get"
      >
        <div className={styles.field}>
          <span className={styles.icon}>
            <SearchIcon size={main ? 20 : 16} aria-hidden />
          </span>
          <SearchField
            locale={locale}
            className={styles.input}
            label={t('label')}
            placeholder={t('placeholder')}
            defaultValue={defaultValue}
            words={{
              suggestions: t('suggestions.label'),
              one: t('suggestions.one'),
              many: t('suggestions.many', { count: '{count}' }),
              kinds: {
                listing: t('suggestions.listing'),
                category: t('suggestions.category'),
                publisher: t('suggestions.publisher'),
              },
            }}
          />
          <span className={classNames(styles.key, 'js-only')} aria-hidden="true">
            /
          </span>
        </div>
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {submit}
        {!main && <SearchHotkey />}
      </form>
    </search>
  )
}

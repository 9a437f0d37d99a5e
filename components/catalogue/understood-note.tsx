import { useTranslations } from 'next-intl'
import type { SearchView } from '@/lib/catalogue/types'
import { useFacetLabel } from './facet-label'
import { searchHref } from './search-href'
import styles from './understood-note.module.css'

interface NoteProps {
  view: SearchView
  locale: string
}

/** How a text was understood, where that is more than its words: a correction, conditions, words that nothing has together. */
export function UnderstoodNote({ view, locale }: NoteProps) {
  const t = useTranslations('catalogue.understood')
  const { corrected, conditions, hasEveryWord, items } = view
  const isPartial = !hasEveryWord && items.length > 0
  if (corrected === null && conditions.length === 0 && !isPartial) return null
  return (
    <div className={styles.note} role="note">
      <Correction view={view} locale={locale} />
      <Conditions view={view} />
      {isPartial && <p>{t('some')}</p>}
    </div>
  )
}

function Correction({ view: { corrected, query }, locale }: NoteProps) {
  const t = useTranslations('catalogue.understood')
  if (corrected === null) return null
  return (
    <p>
      {t.rich('corrected', { query: corrected, b: (text) => <strong>{text}</strong> })}{' '}
      <a href={searchHref(locale, { ...query, exact: 'yes', cursor: null })}>
        {t('exact', { query: query.q })}
      </a>
    </p>
  )
}

function Conditions({ view: { conditions } }: { view: SearchView }) {
  const t = useTranslations('catalogue.understood')
  const labelOf = useFacetLabel()
  if (conditions.length === 0) return null
  const read = conditions.flatMap(({ facet, values }) =>
    values.map((value) => labelOf(facet, { value, label: null })),
  )
  return <p>{t('conditions', { conditions: read.join(' · ') })}</p>
}

import type { SearchRow } from '@/lib/catalogue/types'
import { CompareForm } from '../compare/compare-form'
import { ListingRow, useRowWords } from './listing-row'
import styles from './result-list.module.css'

export function ResultList({ items, locale }: { items: SearchRow[]; locale: string }) {
  const words = useRowWords()
  return (
    <>
      <ul className={styles.list}>
        {items.map((listing, index) => (
          <li key={listing.slug}>
            <ListingRow listing={listing} locale={locale} eager={index < 8} words={words} />
          </li>
        ))}
      </ul>
      <CompareForm locale={locale} />
    </>
  )
}

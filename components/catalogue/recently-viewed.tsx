'use client'

import { useSyncExternalStore } from 'react'
import { Button } from '../ui/button'
import { changeViews, keptViews, parseViews, subscribeToViews } from './recent-views'
import styles from './recently-viewed.module.css'

interface RecentlyViewedProps {
  locale: string
  strings: Record<'title' | 'note' | 'clear', string>
}

/** What was looked at on this device, without pictures and without fetching ahead: asking would tell. Nothing where nothing was. */
export function RecentlyViewed({ locale, strings }: RecentlyViewedProps) {
  const kept = useSyncExternalStore(subscribeToViews, keptViews, () => '')
  const views = parseViews(kept)
  if (views.length === 0) return null
  return (
    <section aria-labelledby="recent" data-untold>
      <div className={styles.head}>
        <h2 id="recent" className={styles.title}>
          {strings.title}
        </h2>
        <Button size="small" onClick={() => changeViews(() => [])}>
          {strings.clear}
        </Button>
      </div>
      <ul className={styles.list}>
        {views.map(({ slug, name }) => (
          <li key={slug}>
            <a className={styles.link} href={`/${locale}/listings/${slug}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{strings.note}</p>
    </section>
  )
}

import { useTranslations } from 'next-intl'
import type { CollectionCard } from '@/lib/collections/types'
import styles from './collections.module.css'

interface CollectionTilesProps {
  collections: CollectionCard[]
  locale: string
}

/** The collections of the operator, on the home page; nothing where there are none. */
export function CollectionTiles({ collections, locale }: CollectionTilesProps) {
  const t = useTranslations('collections.home')
  if (collections.length === 0) return null
  return (
    <section aria-labelledby="collections">
      <h2 id="collections" className={styles.heading}>
        {t('title')}
      </h2>
      <ul className={styles.tiles}>
        {collections.map(({ slug, title, description, count }) => (
          <li key={slug} className={styles.tile}>
            <h3 className={styles.title}>
              <a className={styles.link} href={`/${locale}/collections/${slug}`}>
                {title}
              </a>
            </h3>
            <p className={styles.description}>{description}</p>
            <p className={styles.muted}>{t('count', { count })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

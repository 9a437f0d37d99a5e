import { useTranslations } from 'next-intl'
import type { CategoryCard } from '@/lib/catalogue/types'
import styles from './category-nav.module.css'

export function CategoryNav({
  categories,
  locale,
}: {
  categories: CategoryCard[]
  locale: string
}) {
  const t = useTranslations('catalogue')
  return (
    <ul className={styles.list}>
      {categories.map(({ slug, name, count }) => (
        <li key={slug}>
          <a className={styles.link} href={`/${locale}/categories/${slug}`}>
            <span>{name}</span>
            <span className={styles.count} aria-hidden="true">
              {count}
            </span>
            <span className="visually-hidden">{t('listings', { count })}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

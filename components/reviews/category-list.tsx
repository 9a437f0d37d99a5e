import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { CategoryAdmin } from '@/lib/reviews/types'
import { Details } from '../ui/details'
import { CategoryForm } from './category-form'
import { CategoryMoves } from './category-moves'
import styles from './reviews.module.css'

interface CategoryListProps {
  locale: Locale
  categories: CategoryAdmin[]
  actions: Record<'add' | 'rename' | 'move' | 'remove', FormAction>
}

/** The categories in their order, each with its words, and a form for another. */
export function CategoryList({ locale, categories, actions }: CategoryListProps) {
  const t = useTranslations('reviews.operator.categories')
  const empty = { nameEn: '', nameFr: '', descriptionEn: '', descriptionFr: '' }
  return (
    <div className={styles.stack}>
      <ol className={styles.rows}>
        {categories.map((category, index) => (
          <li key={category.id}>
            <Category
              locale={locale}
              category={category}
              actions={actions}
              first={index === 0}
              last={index === categories.length - 1}
            />
          </li>
        ))}
      </ol>
      <Details summary={t('add')}>
        <CategoryForm
          id="new"
          hidden={{ locale }}
          current={empty}
          strings={{ ...useWords(), save: t('addButton'), saving: t('saving') }}
          action={actions.add}
        />
      </Details>
    </div>
  )
}

function useWords() {
  const t = useTranslations('reviews.operator.categories')
  return {
    nameEn: t('nameEn'),
    nameFr: t('nameFr'),
    descriptionEn: t('descriptionEn'),
    descriptionFr: t('descriptionFr'),
  }
}

interface CategoryProps extends Omit<CategoryListProps, 'categories'> {
  category: CategoryAdmin
  first: boolean
  last: boolean
}

function Category({ locale, category, actions, first, last }: CategoryProps) {
  const t = useTranslations('reviews.operator.categories')
  const { slug, name, description, used } = category
  const called = name[locale] || name.en
  const words = useWords()
  return (
    <>
      <Details
        summary={
          <>
            <h2 className={styles.summary}>{called}</h2>
            <span className={styles.muted}>{t('used', { count: used })}</span>
          </>
        }
      >
        <CategoryForm
          id={slug}
          hidden={{ locale, slug }}
          current={{
            nameEn: name.en,
            nameFr: name.fr,
            descriptionEn: description.en,
            descriptionFr: description.fr,
          }}
          strings={{ ...words, save: t('save'), saving: t('saving') }}
          action={actions.rename}
        />
      </Details>
      <CategoryMoves
        locale={locale}
        slug={slug}
        first={first}
        last={last}
        removable={used === 0}
        strings={{
          up: t('up', { name: called }),
          down: t('down', { name: called }),
          remove: t('remove', { name: called }),
        }}
        move={actions.move}
        remove={actions.remove}
      />
    </>
  )
}

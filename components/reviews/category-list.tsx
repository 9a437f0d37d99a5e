import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { CategoryAdmin } from '@/lib/reviews/types'
import { Details } from '../ui/details'
import { ActionForm } from './action-form'
import { CategoryForm } from './category-form'
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
      <ol className={styles.plain}>
        {categories.map((category, index) => (
          <li key={category.id} className={styles.box}>
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
    <div className={styles.stack}>
      <div className={styles.row}>
        <h2 className={styles.subheading}>{called}</h2>
        <span className={styles.inline}>
          <span className={styles.muted}>{t('used', { count: used })}</span>
          {!first && <Move direction="up" {...{ locale, slug, called, action: actions.move }} />}
          {!last && <Move direction="down" {...{ locale, slug, called, action: actions.move }} />}
          {used === 0 && (
            <ActionForm
              id={`remove-${slug}`}
              action={actions.remove}
              hidden={{ locale, slug }}
              button={{
                label: t('remove', { name: called }),
                pending: t('removing'),
                variant: 'danger',
              }}
              small
            />
          )}
        </span>
      </div>
      <Details summary={t('edit', { name: called })}>
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
    </div>
  )
}

interface MoveProps {
  locale: Locale
  slug: string
  called: string
  direction: 'up' | 'down'
  action: FormAction
}

function Move({ locale, slug, called, direction, action }: MoveProps) {
  const t = useTranslations('reviews.operator.categories')
  return (
    <ActionForm
      id={`${direction}-${slug}`}
      action={action}
      hidden={{ locale, slug, direction }}
      button={{ label: t(direction, { name: called }), pending: t('moving') }}
      small
    />
  )
}

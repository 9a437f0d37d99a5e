import { StackIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import { collectionLimits } from '@/lib/collections/schema'
import type { CollectionAdmin } from '@/lib/collections/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { Blankslate } from '../ui/blankslate'
import { Details } from '../ui/details'
import { StateLabel } from '../ui/state-label'
import { CollectionForm } from './collection-form'
import styles from './collections.module.css'
import { useFormWords } from './use-form-words'

interface CollectionAdminListProps {
  locale: Locale
  collections: CollectionAdmin[]
  add: FormAction
}

const nothing = { titleEn: '', titleFr: '', descriptionEn: '', descriptionFr: '' }

/** The operator's collections, and a form for another. */
export function CollectionAdminList({ locale, collections, add }: CollectionAdminListProps) {
  const t = useTranslations('collections.operator')
  return (
    <div className={styles.stack}>
      {collections.length === 0 ? (
        <Blankslate visual={StackIcon} heading={t('empty')} border>
          {t('emptyLead')}
        </Blankslate>
      ) : (
        <ul className={styles.rows}>
          {collections.map(({ slug, title, isPublished, count }) => (
            <li key={slug} className={styles.row}>
              <span className={styles.words}>
                <a href={`/${locale}/operator/collections/${slug}`}>{title[locale]}</a>
                <span className={styles.muted}>{t('count', { count })}</span>
              </span>
              <StateLabel status={isPublished ? 'open' : 'draft'} size="small">
                {t(isPublished ? 'published' : 'hidden')}
              </StateLabel>
            </li>
          ))}
        </ul>
      )}
      <Details summary={t('add')} open={collections.length === 0}>
        <CollectionForm
          hidden={{ locale }}
          current={nothing}
          isNew
          limits={collectionLimits}
          strings={useFormWords('addButton')}
          action={add}
        />
      </Details>
    </div>
  )
}

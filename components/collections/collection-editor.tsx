import { useTranslations } from 'next-intl'
import { collectionLimits, MOST_COLLECTED } from '@/lib/collections/schema'
import type { CollectionAdmin } from '@/lib/collections/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { ListingCard } from '@/lib/listings/types'
import { ActionForm } from '../reviews/action-form'
import { Featured } from '../reviews/featured'
import { Details } from '../ui/details'
import { CollectionForm } from './collection-form'
import styles from './collections.module.css'
import { useFormWords } from './use-form-words'

interface CollectionEditorProps {
  locale: Locale
  collection: CollectionAdmin
  listings: ListingCard[]
  search: string
  found: ListingCard[]
  actions: Record<'describe' | 'order' | 'publish' | 'remove', FormAction>
}

/** All that an operator does to a collection: its listings and their order, its words, whether it is public. */
export function CollectionEditor(props: CollectionEditorProps) {
  const { locale, collection, listings, search, found, actions } = props
  const t = useTranslations('collections.operator')
  const { slug, title, description } = collection
  return (
    <div className={styles.stack}>
      <Featured
        locale={locale}
        featured={listings}
        most={MOST_COLLECTED}
        search={search}
        found={found}
        action={actions.order}
        words="collections.listings"
        hidden={{ slug }}
      />
      <section aria-labelledby="words">
        <h2 id="words" className={styles.heading}>
          {t('words')}
        </h2>
        <CollectionForm
          hidden={{ locale, slug }}
          current={{
            titleEn: title.en,
            titleFr: title.fr,
            descriptionEn: description.en,
            descriptionFr: description.fr,
          }}
          limits={collectionLimits}
          strings={useFormWords('save')}
          action={actions.describe}
        />
      </section>
      <Standing locale={locale} collection={collection} actions={actions} />
    </div>
  )
}

type StandingProps = Pick<CollectionEditorProps, 'locale' | 'collection' | 'actions'>

/** Whether it is public, and its end. */
function Standing({ locale, collection, actions }: StandingProps) {
  const t = useTranslations('collections.operator')
  const { slug, title, isPublished } = collection
  const hidden = { locale, slug }
  return (
    <>
      <section aria-labelledby="state">
        <h2 id="state" className={styles.heading}>
          {t('state')}
        </h2>
        <ActionForm
          id="publish"
          action={actions.publish}
          hidden={{ ...hidden, publish: isPublished ? 'no' : 'yes' }}
          button={{
            label: t(isPublished ? 'hide' : 'publish'),
            pending: t(isPublished ? 'hiding' : 'publishing'),
            variant: isPublished ? 'default' : 'primary',
          }}
        />
      </section>
      <Details summary={t('remove')}>
        <p>{t('removeLead')}</p>
        <ActionForm
          id="remove"
          action={actions.remove}
          hidden={hidden}
          button={{
            label: t('removeNamed', { title: title[locale] }),
            pending: t('removing'),
            variant: 'danger',
          }}
        />
      </Details>
    </>
  )
}

import { PackageIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { CollectionPage } from '@/lib/collections/types'
import { CardGrid } from '../catalogue/card-grid'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'

interface CollectionViewProps {
  collection: CollectionPage
  locale: string
}

/** A collection: what it is about, and its listings in the operator's order. */
export function CollectionView({ collection, locale }: CollectionViewProps) {
  const t = useTranslations('collections.page')
  const { title, description, listings } = collection
  return (
    <>
      <PageHeader
        title={title}
        description={description}
        parent={{ href: `/${locale}`, label: t('parent') }}
      />
      {listings.length === 0 ? (
        <Blankslate
          visual={PackageIcon}
          heading={t('empty')}
          border
          actions={<LinkButton href={`/${locale}/search`}>{t('search')}</LinkButton>}
        >
          {t('emptyLead')}
        </Blankslate>
      ) : (
        <section aria-label={title}>
          <CardGrid listings={listings} locale={locale} eager />
        </section>
      )}
    </>
  )
}

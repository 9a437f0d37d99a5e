import { FilterIcon, PackageIcon, RssIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { CategoryPage } from '@/lib/catalogue/types'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import { Pagination } from '../ui/pagination'
import { ResultList } from './result-list'
import { searchHref } from './search-href'

/** A category, best known first; filters and further pages are the search's. */
export function CategoryListings({ page, locale }: { page: CategoryPage; locale: string }) {
  const t = useTranslations('catalogue')
  const { category, results } = page
  const { name, description, slug, count } = category
  const more = results.nextCursor && {
    href: searchHref(locale, { ...results.query, cursor: results.nextCursor }),
    label: t('category.more', { name }),
  }
  return (
    <>
      <PageHeader
        parent={{ href: `/${locale}#categories`, label: t('category.parent') }}
        title={name}
        description={`${description} ${t('listings', { count })}.`}
        actions={
          count > 0 && (
            <>
              <LinkButton href={`/${locale}/categories/${slug}/feed.atom`} leadingVisual={RssIcon}>
                {t('category.feed')}
              </LinkButton>
              <LinkButton
                href={searchHref(locale, { category: [slug] })}
                leadingVisual={FilterIcon}
              >
                {t('category.filter')}
              </LinkButton>
            </>
          )
        }
      />
      {results.items.length > 0 ? (
        <ResultList items={results.items} locale={locale} />
      ) : (
        <Blankslate
          visual={PackageIcon}
          border
          heading={t('category.empty.title', { name })}
          actions={<LinkButton href={`/${locale}/search`}>{t('category.empty.all')}</LinkButton>}
        >
          {t('category.empty.description')}
        </Blankslate>
      )}
      <Pagination label={t('pages.label')} first={null} next={more || null} />
    </>
  )
}

import { TriangleDownIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import { type SearchQuery, sorts } from '@/lib/catalogue/schema'
import { ActionListItem } from '../ui/action-list-item'
import { ActionMenu } from '../ui/action-menu'
import { buttonClass } from '../ui/button-class'
import { searchHref } from './search-href'

type Sort = SearchQuery['sort']

export function SortMenu({ query, locale }: { query: SearchQuery; locale: string }) {
  const t = useTranslations('catalogue.sort')
  // Without words there is nothing to match: the points alone make the order.
  const nameOf = (sort: Sort) => t(sort === 'relevance' && query.q === '' ? 'recommended' : sort)
  const summary = (
    <>
      <span>
        {t('label')} <strong>{nameOf(query.sort)}</strong>
      </span>
      <TriangleDownIcon aria-hidden />
    </>
  )
  return (
    <ActionMenu summary={summary} summaryClass={buttonClass({ size: 'medium' })}>
      {sorts.map((sort) => (
        <ActionListItem
          key={sort}
          href={searchHref(locale, { ...query, sort, cursor: null })}
          selected={sort === query.sort}
        >
          {nameOf(sort)}
        </ActionListItem>
      ))}
    </ActionMenu>
  )
}

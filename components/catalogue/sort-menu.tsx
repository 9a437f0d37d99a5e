import { TriangleDownIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import { type SearchQuery, sorts } from '@/lib/catalogue/schema'
import { ActionListItem } from '../ui/action-list-item'
import { ActionMenu } from '../ui/action-menu'
import { buttonClass } from '../ui/button-class'
import { searchHref } from './search-href'

export function SortMenu({ query, locale }: { query: SearchQuery; locale: string }) {
  const t = useTranslations('catalogue.sort')
  const summary = (
    <>
      <span>
        {t('label')} <strong>{t(query.sort)}</strong>
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
          {t(sort)}
        </ActionListItem>
      ))}
    </ActionMenu>
  )
}

import { PackageIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { Page } from '@/lib/core/pagination'
import type { PurchaseRow } from '@/lib/purchases/types'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { Pagination } from '../ui/pagination'
import { PurchaseTable } from './purchase-table'

interface PurchaseListProps {
  account: string
  page: Page<PurchaseRow>
  /** Whether this is not the first page. */
  paged: boolean
  locale: Locale
  /** The address of this list, without a cursor. */
  href: string
}

/** One page of an account's purchases, or what to do when there are none. */
export function PurchaseList({ account, page, paged, locale, href }: PurchaseListProps) {
  const t = useTranslations('purchases')
  if (page.items.length === 0 && !paged) {
    return (
      <Blankslate
        visual={PackageIcon}
        border
        heading={t('empty.title', { account })}
        actions={<LinkButton href={`/${locale}/search`}>{t('empty.action')}</LinkButton>}
      >
        {t('empty.description')}
      </Blankslate>
    )
  }
  const separator = href.includes('?') ? '&' : '?'
  const next = page.nextCursor && `${href}${separator}cursor=${page.nextCursor}`
  return (
    <>
      <PurchaseTable account={account} purchases={page.items} locale={locale} />
      <Pagination
        label={t('pages')}
        first={paged ? { href, label: t('first') } : null}
        next={next ? { href: next, label: t('more') } : null}
      />
    </>
  )
}

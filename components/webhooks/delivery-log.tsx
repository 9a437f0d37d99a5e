import { WebhookIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { Page } from '@/lib/core/pagination'
import type { DeliveryRow } from '@/lib/webhooks/types'
import { Blankslate } from '../ui/blankslate'
import { Pagination } from '../ui/pagination'
import { UnderlineNav } from '../ui/underline-nav'
import { DeliveryTable } from './delivery-table'
import styles from './webhooks.module.css'

interface DeliveryLogProps {
  locale: Locale
  /** The address of the webhook's page. */
  base: string
  page: Page<DeliveryRow>
  failedOnly: boolean
  /** Whether this is a later page. */
  paged: boolean
}

/** What was delivered, with a filter and pages. */
export function DeliveryLog({ locale, base, page, failedOnly, paged }: DeliveryLogProps) {
  const t = useTranslations('webhooks.log')
  const filter = failedOnly ? { status: 'failed' } : undefined
  const hrefOf = (query: Record<string, string> = {}) =>
    `${base}?${new URLSearchParams({ ...filter, ...query })}#deliveries`
  const { items, nextCursor } = page
  return (
    <section className={styles.section} aria-labelledby="deliveries">
      <h2 id="deliveries" className={styles.heading}>
        {t('heading')}
      </h2>
      <UnderlineNav
        label={t('filter')}
        items={[
          { href: `${base}#deliveries`, label: t('all'), current: !failedOnly },
          { href: `${base}?status=failed#deliveries`, label: t('failed'), current: failedOnly },
        ]}
      />
      {items.length === 0 ? (
        <Blankslate
          visual={WebhookIcon}
          as="h3"
          heading={t(failedOnly ? 'emptyFailed' : 'empty')}
          border
        >
          {t('emptyLead')}
        </Blankslate>
      ) : (
        <DeliveryTable locale={locale} base={base} rows={items} />
      )}
      <Pagination
        label={t('pages')}
        first={paged ? { href: hrefOf(), label: t('first') } : null}
        next={
          nextCursor === null ? null : { href: hrefOf({ after: nextCursor }), label: t('next') }
        }
      />
    </section>
  )
}

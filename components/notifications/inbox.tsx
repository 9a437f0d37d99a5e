import { InboxIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { Page } from '@/lib/core/pagination'
import type { NotificationView } from '@/lib/notifications/types'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import { Pagination } from '../ui/pagination'
import { UnderlineNav } from '../ui/underline-nav'
import { MarkForm } from './mark-form'
import { NotificationRow } from './notification-row'
import styles from './notifications.module.css'

interface InboxProps {
  locale: Locale
  page: Page<NotificationView>
  /** How many are unread, counted up to a hundred. */
  unread: number
  unreadOnly: boolean
  /** Whether this is a later page. */
  paged: boolean
  markAction: FormAction
  markAllAction: FormAction
}

type ActionsProps = Pick<InboxProps, 'locale' | 'page' | 'unread' | 'markAllAction'>

function Actions({ locale, page, unread, markAllAction }: ActionsProps) {
  const t = useTranslations('notifications')
  const newest = page.items[0]?.id
  return (
    <div className={styles.bar}>
      {newest !== undefined && unread > 0 && (
        <MarkForm
          locale={locale}
          values={{ newest }}
          label={t('markAll')}
          pending={t('marking')}
          size="medium"
          action={markAllAction}
        />
      )}
      <LinkButton href={`/${locale}/settings#notifications`}>{t('choose')}</LinkButton>
    </div>
  )
}

/** What somebody was told, with what they have not read. */
export function Inbox(props: InboxProps) {
  const { locale, page, unread, unreadOnly, paged, markAction } = props
  const t = useTranslations('notifications')
  const base = `/${locale}/notifications`
  const filter = unreadOnly ? { filter: 'unread' } : undefined
  const hrefOf = (query: Record<string, string> = {}) =>
    `${base}?${new URLSearchParams({ ...filter, ...query })}`
  const { items, nextCursor } = page
  const counter =
    unread === 0 ? undefined : t('count', { count: unread, most: unread >= 100 ? 'yes' : 'no' })
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} actions={<Actions {...props} />} />
      <UnderlineNav
        label={t('filter')}
        items={[
          { href: base, label: t('all'), current: !unreadOnly },
          { href: `${base}?filter=unread`, label: t('unread'), counter, current: unreadOnly },
        ]}
      />
      {items.length === 0 ? (
        <Blankslate visual={InboxIcon} heading={t(unreadOnly ? 'emptyUnread' : 'empty')} border>
          {t('emptyLead')}
        </Blankslate>
      ) : (
        <ul className={styles.list}>
          {items.map((notification) => (
            <NotificationRow
              key={notification.id}
              locale={locale}
              notification={notification}
              markAction={markAction}
            />
          ))}
        </ul>
      )}
      <Pagination
        label={t('pages')}
        first={paged ? { href: hrefOf(), label: t('first') } : null}
        next={
          nextCursor === null ? null : { href: hrefOf({ cursor: nextCursor }), label: t('next') }
        }
      />
    </>
  )
}

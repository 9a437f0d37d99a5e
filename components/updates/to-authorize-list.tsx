import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { ToAuthorize } from '@/lib/permission-updates/types'
import { type Column, DataTable } from '../ui/data-table'
import { TimeAgo } from '../ui/time-ago'
import { CheckForm } from './check-form'
import { LevelName } from './level-name'
import styles from './updates.module.css'

interface ToAuthorizeListProps {
  items: ToAuthorize[]
  locale: Locale
  said: FormAction
}

/** What each app asks of the person themself, and what is known of their answer (S5); nothing where none asks. */
export function ToAuthorizeList({ items, locale, said }: ToAuthorizeListProps) {
  const t = useTranslations('updates.personal')
  if (items.length === 0) return null
  const columns: Column<ToAuthorize>[] = [
    {
      key: 'integration',
      header: t('integration'),
      rowHeader: true,
      render: ({ listing }) => <a href={`/${locale}/listings/${listing.slug}`}>{listing.name}</a>,
    },
    { key: 'asks', header: t('asks'), render: (item) => <Asked item={item} /> },
    { key: 'known', header: t('known'), render: (item) => <Known item={item} locale={locale} /> },
    {
      key: 'say',
      header: <span className="visually-hidden">{t('sayHeader')}</span>,
      render: (item) => <Say item={item} locale={locale} said={said} />,
    },
  ]
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('heading')}</h2>
      <p className={styles.note}>{t('lead')}</p>
      <DataTable
        label={t('label')}
        columns={columns}
        rows={items}
        rowKey={({ listing }) => listing.slug}
      />
    </section>
  )
}

function Asked({ item: { permissions, scopes } }: { item: ToAuthorize }) {
  return (
    <>
      {permissions.map(({ name, access }) => (
        <span key={name} className={styles.line}>
          {name} · <LevelName access={access} />
        </span>
      ))}
      {scopes.map((scope) => (
        <code key={scope} className={styles.line}>
          {scope}
        </code>
      ))}
    </>
  )
}

function Known({ item: { known, githubUrl }, locale }: { item: ToAuthorize; locale: Locale }) {
  const t = useTranslations('updates')
  return (
    <>
      {known === null ? (
        t('personal.unknown')
      ) : (
        <>
          {t(`personal.states.${known.state}`)} ·{' '}
          {t.rich(`sources.${known.source}`, {
            time: () => <TimeAgo at={known.readAt} locale={locale} />,
          })}
        </>
      )}
      {githubUrl !== null && (
        <a className={styles.line} href={githubUrl}>
          {t('personal.onGithub')}
        </a>
      )}
    </>
  )
}

function Say({ item, locale, said }: Omit<ToAuthorizeListProps, 'items'> & { item: ToAuthorize }) {
  const t = useTranslations('updates.personal')
  const isAuthorized = item.known?.state === 'authorized'
  const word = isAuthorized ? 'revoked' : 'authorized'
  return (
    <CheckForm
      fields={{ listing: item.listing.slug, said: word }}
      locale={locale}
      label={t(`say.${word}`, { listing: item.listing.name })}
      pending={t('saving')}
      size="small"
      action={said}
    />
  )
}

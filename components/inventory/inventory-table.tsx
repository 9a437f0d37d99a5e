import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import { isThere } from '@/lib/inventory/rules'
import type { InventoryEntry } from '@/lib/inventory/types'
import { type Column, DataTable } from '../ui/data-table'
import { DateText } from '../ui/date-text'
import { LinkButton } from '../ui/link-button'
import { Money } from '../ui/money'
import { StateLabel } from '../ui/state-label'
import { TimeAgo } from '../ui/time-ago'
import { EntryState } from './entry-state'
import styles from './inventory.module.css'

interface InventoryTableProps {
  entries: InventoryEntry[]
  locale: Locale
}

type EntryColumn = Column<InventoryEntry>

function useWhat(locale: Locale): EntryColumn[] {
  const t = useTranslations('organizations.apps')
  const listings = useTranslations('listings')
  return [
    {
      key: 'integration',
      header: t('integration'),
      rowHeader: true,
      render: ({ name, listing, kind, owner }) => (
        <>
          {listing === null ? name : <a href={`/${locale}/listings/${listing.slug}`}>{name}</a>}
          <span className={styles.meta}>
            {[listings(`kind.${kind}.name`), owner].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'state', header: t('state'), render: ({ state }) => <EntryState state={state} /> },
    {
      key: 'repositories',
      header: t('repositories'),
      render: (entry) => <Repositories entry={entry} />,
    },
  ]
}

/** GitHub tells all or selected, never which (design §3). */
function Repositories({ entry }: { entry: InventoryEntry }) {
  const t = useTranslations('organizations.apps')
  const details = useTranslations('inventory.details')
  const { repositories, kind, state } = entry
  if (kind !== 'github_app' || state === 'bought' || !isThere(entry)) return null
  return (
    <>
      {t(`selections.${repositories ?? 'unknown'}`)}
      {repositories === 'selected' && (
        <span className={styles.meta}>{details('selectedWhich')}</span>
      )}
    </>
  )
}

function useWhen(locale: Locale): EntryColumn[] {
  const t = useTranslations('inventory.table')
  return [
    {
      key: 'since',
      header: t('since'),
      render: ({ since }) => since && <DateText value={since} locale={locale} />,
    },
    {
      key: 'changed',
      header: t('changed'),
      render: ({ changedAt }) => changedAt && <DateText value={changedAt} locale={locale} />,
    },
    {
      key: 'cost',
      header: t('cost'),
      align: 'end',
      render: ({ subscription }) =>
        subscription && (
          <a href={`/${locale}/purchases/${subscription.id}`}>
            {subscription.yearly ? (
              <Money value={subscription.yearly} locale={locale} />
            ) : (
              t(subscription.free ? 'free' : 'costUnknown')
            )}
            <span className={styles.meta}>{subscription.planName}</span>
          </a>
        ),
    },
  ]
}

function useKnown(locale: Locale): EntryColumn[] {
  const t = useTranslations('organizations.apps')
  const inventory = useTranslations('inventory')
  return [
    {
      key: 'source',
      header: t('source'),
      render: ({ known: { source, readAt } }) => (
        <>
          {source === 'stripe' || source === 'souk' ? inventory(source) : t(`sources.${source}`)} ·{' '}
          <TimeAgo at={readAt} locale={locale} />
        </>
      ),
    },
    {
      key: 'manage',
      header: <span className="visually-hidden">{t('manage')}</span>,
      align: 'end',
      render: (entry) => <Act entry={entry} locale={locale} />,
    },
  ]
}

function Act({ entry, locale }: { entry: InventoryEntry; locale: Locale }) {
  const t = useTranslations('organizations.apps')
  const updates = useTranslations('updates.list')
  const { name, updateId, settingsUrl } = entry
  return (
    <span className={styles.act}>
      {updateId !== null && (
        <>
          <StateLabel status="attention" size="small">
            {updates('pending')}
          </StateLabel>
          <LinkButton
            size="small"
            href={`/${locale}/updates/${updateId}`}
            aria-label={updates('reviewNamed', { listing: name })}
          >
            {updates('review')}
          </LinkButton>
        </>
      )}
      {settingsUrl !== null && (
        <LinkButton size="small" href={settingsUrl} aria-label={t('manageNamed', { name })}>
          {t('manage')}
        </LinkButton>
      )}
    </span>
  )
}

/** One line for each integration, always with who says so and since when. */
export function InventoryTable({ entries, locale }: InventoryTableProps) {
  const t = useTranslations('organizations.apps')
  const columns = [...useWhat(locale), ...useWhen(locale), ...useKnown(locale)]
  return <DataTable label={t('label')} rows={entries} rowKey={({ key }) => key} columns={columns} />
}

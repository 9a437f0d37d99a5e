import { AppsIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { arrangeInventory } from '@/lib/inventory/rules'
import type { InventoryEntry, InventoryView as View } from '@/lib/inventory/types'
import type { UpdateRow } from '@/lib/permission-updates/types'
import { LearnMore } from '../help/learn-more'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { CheckForm } from '../updates/check-form'
import { UpdateList } from '../updates/update-list'
import styles from './inventory.module.css'
import { InventoryDetails } from './inventory-details'
import { InventoryFilters } from './inventory-filters'
import { InventoryTable } from './inventory-table'

export interface InventoryViewProps {
  account: { login: string; type: 'User' | 'Organization'; isOwner: boolean }
  entries: InventoryEntry[]
  updates: UpdateRow[]
  view: View
  locale: Locale
  /** The address of this page. */
  href: string
  check: FormAction
  said: FormAction
  /** Keeps an owner's word about an OAuth App; only organizations have owners. */
  oauthWord?: FormAction
}

/** Every integration that an account has: what each can do, since when, by whom, at what cost, and how to take it back (S7). */
export function InventoryView(props: InventoryViewProps) {
  const { account, entries, updates, view, locale, href, check, said, oauthWord } = props
  const t = useTranslations('inventory')
  const shown = arrangeInventory(entries, view)
  if (entries.length === 0) return <Empty {...props} />
  return (
    <div className={styles.stack}>
      <UpdateList updates={updates} locale={locale} />
      <div className={styles.bar}>
        <InventoryFilters entries={entries} view={view} href={href} />
        <CheckForm
          fields={{ login: account.login }}
          locale={locale}
          label={t('check.button')}
          pending={t('check.pending')}
          action={check}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.note}>{t('nothingShown')}</p>
      ) : (
        <InventoryTable entries={shown} locale={locale} />
      )}
      <section>
        <h2 className={styles.heading}>{t('details.heading')}</h2>
        <p className={styles.note}>
          {t('details.lead', { login: account.login })} <LearnMore topic="reviewing" />
        </p>
        {shown.map((entry) => (
          <InventoryDetails
            key={entry.key}
            entry={entry}
            account={account}
            locale={locale}
            said={said}
            oauthWord={oauthWord}
          />
        ))}
      </section>
      <p>
        <a href={`${href}/export`} download>
          {t('csv')}
        </a>
      </p>
    </div>
  )
}

function Empty({ account, locale, check }: InventoryViewProps) {
  const t = useTranslations('organizations.apps')
  const inventory = useTranslations('inventory')
  return (
    <div className={styles.stack}>
      <Blankslate
        visual={AppsIcon}
        heading={t('empty')}
        border
        actions={
          <LinkButton variant="primary" href={`/${locale}/search`}>
            {t('find')}
          </LinkButton>
        }
      >
        {t('emptyLead', { login: account.login })}
      </Blankslate>
      <CheckForm
        fields={{ login: account.login }}
        locale={locale}
        label={inventory('check.button')}
        pending={inventory('check.pending')}
        action={check}
      />
    </div>
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { isThere } from '@/lib/inventory/rules'
import type { InventoryEntry } from '@/lib/inventory/types'
import { CheckForm } from '../updates/check-form'
import styles from './inventory.module.css'

interface WaysOutProps {
  entry: InventoryEntry
  account: { login: string; type: 'User' | 'Organization'; isOwner: boolean }
  locale: Locale
  said: FormAction
}

/** The exact way to narrow, suspend, remove or revoke on GitHub, and what it does not end. */
export function WaysOut({ entry, account, locale, said }: WaysOutProps) {
  const t = useTranslations('inventory.ways')
  const { settingsUrl, revokeUrl, subscription, listing, repositories, name } = entry
  if (settingsUrl === null && revokeUrl === null && subscription === null) return null
  const decides = account.type === 'User' || account.isOwner
  const ways = ['narrow', entry.state === 'suspended' ? 'resume' : 'suspend', 'remove'] as const
  return (
    <>
      <h3 className={styles.subheading}>{t(isThere(entry) ? 'heading' : 'left')}</h3>
      {settingsUrl !== null && (
        <>
          {!decides && <p className={styles.note}>{t('owner', { login: account.login })}</p>}
          <ul>
            {ways
              .filter((way) => way !== 'narrow' || repositories !== null)
              .map((way) => (
                <li key={way}>
                  {t.rich(way, { link: (words) => <a href={settingsUrl}>{words}</a> })}
                </li>
              ))}
          </ul>
        </>
      )}
      {revokeUrl !== null && (
        <>
          <p>{t.rich('revoke', { link: (words) => <a href={revokeUrl}>{words}</a> })}</p>
          {listing !== null && (
            <CheckForm
              fields={{ listing: listing.slug, said: 'revoked' }}
              locale={locale}
              label={t('revoked', { name })}
              pending={t('saving')}
              size="small"
              action={said}
            />
          )}
        </>
      )}
      {subscription !== null && <Plan subscription={subscription} locale={locale} />}
      {isThere(entry) && <p className={styles.note}>{t('afterwards')}</p>}
    </>
  )
}

interface PlanProps {
  subscription: NonNullable<InventoryEntry['subscription']>
  locale: Locale
}

/** What taking it back does not end: its plan. */
function Plan({ subscription: { id, planName: plan, free, endsAt }, locale }: PlanProps) {
  const t = useTranslations('inventory.ways')
  const format = useFormatter()
  const link = (words: ReactNode) => <a href={`/${locale}/purchases/${id}`}>{words}</a>
  if (endsAt === null) {
    return <p>{t.rich(free ? 'freePlan' : 'subscription', { plan, link })}</p>
  }
  const date = format.dateTime(new Date(endsAt), { dateStyle: 'long' })
  return <p>{t.rich('ending', { plan, date, link })}</p>
}

import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
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
  const ways = ['narrow', 'suspend', 'remove'] as const
  return (
    <>
      <h3 className={styles.subheading}>{t('heading')}</h3>
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
      {subscription !== null && (
        <p>
          {t.rich('subscription', {
            link: (words) => <a href={`/${locale}/purchases/${subscription.id}`}>{words}</a>,
          })}
        </p>
      )}
      <p className={styles.note}>{t('afterwards')}</p>
    </>
  )
}

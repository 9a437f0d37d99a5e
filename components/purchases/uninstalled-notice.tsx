import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { PurchaseDetails } from '@/lib/purchases/types'
import { Banner } from '../ui/banner'
import { TimeAgo } from '../ui/time-ago'
import styles from './purchases.module.css'

interface UninstalledNoticeProps {
  purchase: PurchaseDetails
  locale: Locale
}

/** Asks about a plan that goes on though its app is no longer installed. */
export function UninstalledNotice({ purchase, locale }: UninstalledNoticeProps) {
  const t = useTranslations('purchases.notices.uninstalled')
  const { uninstalled, listing, account } = purchase
  if (uninstalled === null) return null
  const { source, at } = uninstalled
  const names = { source, listing: listing.name, account: account.login }
  return (
    <div className={styles.notices}>
      <Banner variant="warning" title={t('title', names)}>
        {t('description')} <TimeAgo at={at} locale={locale} />
      </Banner>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import type { PurchaseDetails } from '@/lib/purchases/types'
import { Banner } from '../ui/banner'
import styles from './purchases.module.css'

/** Says that what was bought is no longer in the catalogue, and what becomes of it. */
export function ListingNotice({ purchase }: { purchase: PurchaseDetails }) {
  const t = useTranslations('purchases.notices')
  const { listingState, state, listing, seller } = purchase
  if (listingState !== 'suspended' && listingState !== 'delisted') return null
  if (state === 'cancelled') return null
  return (
    <div className={styles.notices}>
      <Banner variant="warning" title={t(`${listingState}.title`, { listing: listing.name })}>
        {t(`${listingState}.description`, { seller: seller.name })}
      </Banner>
    </div>
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import type { ChosenPlace } from '@/lib/installs/types'
import type { ListingPage } from '@/lib/listings/types'
import { Banner } from '../ui/banner'
import { LinkButton } from '../ui/link-button'
import styles from './blocked.module.css'
import { CopyField } from './copy-field'
import { PlaceReasons } from './place-reasons'
import { Basis } from './reasons'

interface BlockedProps {
  listing: ListingPage
  place: ChosenPlace
  /** This page, for an owner. */
  link: string
}

/** Why a person cannot do it alone here, and what they can do today. */
export function Blocked({ listing, place, link }: BlockedProps) {
  const t = useTranslations('setup')
  const { decision, account, owners, installUrl } = place
  const format = useFormatter()
  if (decision === null) return null
  const { login } = account
  const isRequest = decision.answer === 'request'
  const paid = listing.plans.every(({ priceModel }) => priceModel !== 'free')
  return (
    <div className={styles.blocked}>
      <Banner
        variant={isRequest ? 'info' : 'warning'}
        title={t(isRequest ? 'blocked.requestTitle' : 'blocked.noTitle', { login })}
      >
        <PlaceReasons place={place} />
        <Basis decision={decision} />
      </Banner>
      <h3 className={styles.title}>{t('blocked.what')}</h3>
      <ul className={styles.ways}>
        {isRequest && installUrl && (
          <li>
            <p>{t('blocked.request')}</p>
            <LinkButton href={installUrl} target="_blank" rel="noopener">
              {t('blocked.requestButton')}
            </LinkButton>
          </li>
        )}
        {account.type === 'Organization' && (
          <li>
            <p>{t('blocked.pass', { name: listing.name, paid: String(paid) })}</p>
            <CopyField
              label={t('blocked.passLabel')}
              value={link}
              strings={{ copy: t('copy'), copied: t('copied') }}
            />
            {owners.length > 0 && (
              <p className={styles.owners}>
                {t('blocked.owners', { count: owners.length, names: format.list(owners) })}
              </p>
            )}
          </li>
        )}
        <li>
          <p>{t('blocked.other')}</p>
        </li>
      </ul>
    </div>
  )
}

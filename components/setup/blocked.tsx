import { useFormatter, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { ChosenPlace, InstallDecision, InstallReasonCode } from '@/lib/installs/types'
import type { ListingPage } from '@/lib/listings/types'
import { Banner } from '../ui/banner'
import { LinkButton } from '../ui/link-button'
import styles from './blocked.module.css'
import { CopyField } from './copy-field'
import { PlaceReasons } from './place-reasons'
import { Basis } from './reasons'
import { ownsPlace } from './setup-order'

interface BlockedProps {
  listing: ListingPage
  place: ChosenPlace
  /** This page, for an owner. */
  link: string
  /** Whether the owners can be asked right here. */
  asks: boolean
  locale: Locale
}

function Why({ place, decision }: { place: ChosenPlace; decision: InstallDecision }) {
  const t = useTranslations('setup.blocked')
  const isRequest = decision.answer === 'request'
  return (
    <Banner
      variant={isRequest ? 'info' : 'warning'}
      title={t(isRequest ? 'requestTitle' : 'noTitle', { login: place.account.login })}
    >
      <PlaceReasons place={place} />
      <Basis decision={decision} />
    </Banner>
  )
}

/** What no owner can set up either, as long as it is so. */
const closed: InstallReasonCode[] = ['personal_only', 'organization_only', 'blocked_by_policy']

/** Why a person cannot do it alone here, and what they can do today. */
export function Blocked({ listing, place, link, asks, locale }: BlockedProps) {
  const t = useTranslations('setup')
  const { decision, account, owners, installUrl } = place
  const format = useFormatter()
  if (decision === null) return null
  const isRequest = decision.answer === 'request'
  const codes = decision.reasons.map(({ code }) => code)
  const helps = account.type === 'Organization' && !codes.some((code) => closed.includes(code))
  const isPolicy = codes.includes('blocked_by_policy')
  return (
    <div className={styles.blocked}>
      {!asks && <Why place={place} decision={decision} />}
      <h3 className={styles.title}>{t(asks ? 'blocked.others' : 'blocked.what')}</h3>
      <ul className={styles.ways}>
        {isRequest && installUrl && (
          <li>
            <p>{t('blocked.request')}</p>
            <LinkButton href={installUrl} target="_blank" rel="noopener">
              {t('blocked.requestButton')}
            </LinkButton>
          </li>
        )}
        {isPolicy && ownsPlace(place) && (
          <li>
            <a href={`/${locale}/organizations/${account.login}/policy`}>{t('blocked.policy')}</a>
          </li>
        )}
        {isPolicy && !ownsPlace(place) && owners.length > 0 && (
          <li>{t('blocked.askPolicy', { count: owners.length, names: format.list(owners) })}</li>
        )}
        {helps && !ownsPlace(place) && <PassOn listing={listing} owners={owners} link={link} />}
        <li>
          <p>{t('blocked.other')}</p>
        </li>
      </ul>
    </div>
  )
}

function PassOn({
  listing,
  owners,
  link,
}: Pick<BlockedProps, 'listing' | 'link'> & { owners: string[] }) {
  const t = useTranslations('setup')
  const format = useFormatter()
  const paid = listing.plans.every(({ priceModel }) => priceModel !== 'free')
  return (
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
  )
}

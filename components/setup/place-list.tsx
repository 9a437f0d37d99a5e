import { useTranslations } from 'next-intl'
import type { InstallAnswer, SetupPlace } from '@/lib/installs/types'
import { Avatar } from '../ui/avatar'
import { Label, type LabelVariant } from '../ui/label'
import { ConnectHint } from './connect-hint'
import styles from './place-list.module.css'
import { PlaceReasons } from './place-reasons'

interface PlaceListProps {
  places: SetupPlace[]
  /** The login that is chosen. */
  chosen: string | null
  locale: string
  origin: string
  /** Leads back to this page once an organization is connected, as part of an address. */
  from: string
}

type Verdict = InstallAnswer | 'active' | 'paused' | 'notConnected' | 'suspended'

const looks: Record<Verdict, LabelVariant> = {
  install: 'success',
  install_and_request: 'success',
  active: 'done',
  paused: 'attention',
  request: 'attention',
  no: 'secondary',
  notConnected: 'secondary',
  suspended: 'secondary',
}

function verdictOf({ decision, connection, existing }: SetupPlace): Verdict {
  if (existing !== 'none') return existing === 'active' ? 'active' : 'paused'
  if (decision !== null) return decision.answer
  return connection === 'suspended' ? 'suspended' : 'notConnected'
}

/** The person's accounts, each with what they may do there and why. */
export function PlaceList({ places, chosen, ...page }: PlaceListProps) {
  const t = useTranslations('setup.where')
  return (
    <fieldset className={styles.places}>
      <legend className="visually-hidden">{t('legend')}</legend>
      {places.map((place) => (
        <Place
          key={place.account.id}
          place={place}
          isChosen={place.account.login === chosen}
          {...page}
        />
      ))}
    </fieldset>
  )
}

interface PlaceProps {
  place: SetupPlace
  isChosen: boolean
  locale: string
  origin: string
  /** Leads back to this page once an organization is connected, as part of an address. */
  from: string
}

function Place({ place, isChosen, ...page }: PlaceProps) {
  const t = useTranslations('setup.where')
  const { login, name, type, avatarUrl } = place.account
  const verdict = verdictOf(place)
  const id = `account-${login}`
  return (
    <div className={styles.place}>
      <input
        type="radio"
        id={id}
        name="account"
        value={login}
        defaultChecked={isChosen}
        disabled={place.decision === null}
        aria-describedby={`${id}-why`}
      />
      {avatarUrl && <Avatar src={avatarUrl} size={32} square={type === 'Organization'} />}
      <div className={styles.words}>
        <label htmlFor={id} className={styles.login}>
          {login}
        </label>{' '}
        <span className={styles.name}>
          {name ?? t(type === 'User' ? 'personal' : 'organization')}
        </span>
        <div className={styles.why} id={`${id}-why`}>
          <PlaceReasons place={place} />
        </div>
        {place.decision === null && <ConnectHint login={login} {...page} />}
      </div>
      <span className={styles.verdict}>
        <Label variant={looks[verdict]}>{t(`verdict.${verdict}`)}</Label>
      </span>
    </div>
  )
}

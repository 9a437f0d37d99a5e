import { useTranslations } from 'next-intl'
import type { ChosenPlace } from '@/lib/installs/types'
import type { ListingPage } from '@/lib/listings/types'
import { Banner } from '../ui/banner'
import { LinkButton } from '../ui/link-button'
import styles from './already.module.css'
import { SourceLine } from './source-line'

interface AlreadyProps {
  listing: ListingPage
  place: ChosenPlace
  locale: string
  owns: boolean
}

/** Whether GitHub lets the person add repositories of theirs: not where owners keep that to themselves, nor where it reaches all of them. */
function addsOwn({ decision, administered, installation }: ChosenPlace): boolean {
  const may = decision?.answer === 'install' || decision?.answer === 'install_and_request'
  return may && administered > 0 && installation?.repositorySelection !== 'all'
}

/** What is on the account already, who says so, and where it is managed. */
export function Already({ listing, place, locale, owns }: AlreadyProps) {
  const t = useTranslations('setup.already')
  const { installation, purchase, installUrl, account } = place
  if (installation === null) return null
  const suspended = installation.state === 'suspended'
  // Outside collaborators are not told what the organization has bought.
  const isTold = place.relation !== 'outside_collaborator'
  const lacksPlan = purchase === null && listing.plans.length > 0 && isTold
  const names = { name: listing.name, login: account.login }
  const site = listing.links.documentation ?? listing.seller.websiteUrl
  return (
    <Banner
      variant={suspended ? 'warning' : 'success'}
      title={t(suspended ? 'suspendedTitle' : 'title', names)}
    >
      <SourceLine installation={installation} />
      {suspended && ` ${t('suspended')}`}
      {lacksPlan && ` ${t(owns ? 'noPlan' : 'noPlanMember')}`}
      <div className={styles.links}>
        {owns && installation.settingsUrl && (
          <LinkButton href={installation.settingsUrl}>{t('onGithub')}</LinkButton>
        )}
        {!owns && installUrl && addsOwn(place) && (
          <LinkButton href={installUrl}>{t('addOwn')}</LinkButton>
        )}
        {owns && purchase && (
          <LinkButton href={`/${locale}/purchases/${purchase.id}`}>{t('purchase')}</LinkButton>
        )}
        <LinkButton href={site} variant="invisible">
          {t('open', { name: listing.name })}
        </LinkButton>
      </div>
    </Banner>
  )
}

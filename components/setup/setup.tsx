import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ApprovalView, Asking } from '@/lib/approvals/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { SetupSearch } from '@/lib/installs/schema'
import type { SetupPageView } from '@/lib/installs/types'
import { AskSection } from '../requests/ask-section'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Already } from './already'
import { Approved } from './approved'
import { Blocked } from './blocked'
import { ConfirmStep } from './confirm-step'
import { OpenSetup } from './open-setup'
import type { ShownOrder } from './order-form'
import { PlanStep } from './plan-step'
import { Recalculated } from './recalculated'
import { RepositoryStep } from './repository-step'
import styles from './setup.module.css'
import { SetupAside } from './setup-aside'
import { SetupHeader } from './setup-header'
import { ownsPlace, type SetupOrder } from './setup-order'
import { WhereStep } from './where-step'

export interface SetupProps {
  view: SetupPageView
  search: SetupSearch
  order: SetupOrder
  locale: Locale
  /** The address of this marketplace, for links to pass on. */
  origin: string
  /** Whether the person comes back from a payment page without having paid. */
  isCanceled: boolean
  action: FormAction<ShownOrder>
  /** What binds the page; null where everything is chosen here. */
  approval: ApprovalView | null
  /** How the chosen organization stands to asking; null where no account is chosen. */
  asking: Asking | null
  ask: FormAction
  support: FormAction
}

/** Where, which repositories, which plan, and one button: the four steps, all seen at once. */
export function Setup(props: SetupProps) {
  const { view, locale, isCanceled } = props
  const t = useTranslations('setup')
  const { listing, chosen } = view
  return (
    <>
      <SetupHeader listing={listing} locale={locale} title={t('title', { name: listing.name })} />
      <div className={styles.layout}>
        <div className={styles.main}>
          {isCanceled && (
            <Banner variant="warning" role="status" title={t('canceled.title')}>
              {t('canceled.text')}
            </Banner>
          )}
          {chosen?.openSetup && !isCanceled && (
            <OpenSetup
              openSetup={chosen.openSetup}
              login={chosen.account.login}
              base={`/${locale}/listings/${listing.slug}/setup`}
            />
          )}
          <Recalculated updating={t('updating')}>
            <Steps {...props} />
          </Recalculated>
        </div>
        <SetupAside listing={listing} locale={locale} />
      </div>
    </>
  )
}

function Steps(props: SetupProps) {
  const { view, locale, origin, order, search, approval } = props
  const { listing, chosen } = view
  const path = `/${locale}/listings/${listing.slug}/setup`
  const { owns, isThere, isBlocked, isDone } = standingOf(props)
  const isPicking = chosen !== null && !isBlocked && !isDone
  const asks = asksOwners(props)
  const link = `${origin}${path}?${new URLSearchParams({ account: chosen?.account.login ?? '' })}`
  return (
    <div className={styles.main}>
      <form id="choice" method="get" action={path} className={styles.choice}>
        {approval ? (
          <Bound approval={approval} locale={locale} />
        ) : (
          <WhereStep view={view} search={search} locale={locale} origin={origin} />
        )}
        {chosen && isThere && (
          <Already listing={listing} place={chosen} locale={locale} owns={owns} />
        )}
        {(!isBlocked || asks) && !isThere && !approval && (
          <RepositoryStep listing={listing} chosen={chosen} find={search.find} />
        )}
        {!isBlocked && !isDone && (
          <PlanStep
            listing={listing}
            chosen={chosen}
            order={order}
            search={search}
            locale={locale}
          />
        )}
        {(asks || (!isBlocked && !isDone)) && <UpdateButton isFirst={!isPicking && !asks} />}
      </form>
      {!isBlocked && !isDone && <ConfirmStep {...props} />}
      {asks && <Ask {...props} />}
      {chosen && isBlocked && <Blocked listing={listing} place={chosen} link={link} asks={asks} />}
    </div>
  )
}

/** How far a person gets alone on the account that is chosen. */
function standingOf({ view: { chosen } }: SetupProps) {
  const owns = chosen !== null && ownsPlace(chosen)
  const best = chosen?.decision?.answer
  const isThere = chosen !== null && chosen.installation !== null
  const isBlocked = !isThere && (best === 'request' || best === 'no')
  const isDone = isThere && (chosen.purchase !== null || !owns || chosen.plans.length === 0)
  return { owns, best, isThere, isBlocked, isDone }
}

/** Whether an owner is needed for some of it: for repositories, or for a plan that costs something. */
function asksOwners(props: SetupProps): boolean {
  const { view, approval } = props
  const { chosen, listing } = view
  const { owns, best, isBlocked } = standingOf(props)
  if (chosen === null || owns || approval || chosen.account.type === 'User') return false
  if (best === 'no' || !chosen.mayAsk) return false
  const isPaid = listing.plans.some(({ priceModel }) => priceModel !== 'free')
  const needsPlan = isPaid && chosen.purchase === null
  const answer = chosen.answer?.answer
  return isBlocked || needsPlan || answer === 'request' || answer === 'install_and_request'
}

function Ask({ view: { listing, chosen }, asking, search, locale, ask, support }: SetupProps) {
  if (chosen === null || asking === null) return null
  const page = { listing, place: chosen, search, locale }
  return <AskSection {...page} asking={asking} ask={ask} support={support} />
}

function Bound({ approval, locale }: { approval: ApprovalView; locale: Locale }) {
  return (
    <>
      <input type="hidden" name="account" value={approval.login} />
      <input type="hidden" name="request" value={approval.requestId} />
      <Approved approval={approval} locale={locale} />
    </>
  )
}

function UpdateButton({ isFirst }: { isFirst: boolean }): ReactNode {
  const t = useTranslations('setup')
  return (
    <div className={styles.update}>
      <Button type="submit">{t(isFirst ? 'continue' : 'update')}</Button>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import type { ApprovalView, Asking } from '@/lib/approvals/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { SetupSearch } from '@/lib/installs/schema'
import type { SetupPageView } from '@/lib/installs/types'
import { AskSection } from '../requests/ask-section'
import { Banner } from '../ui/banner'
import { Already } from './already'
import { ApprovedSteps } from './approved-steps'
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
import type { SetupOrder } from './setup-order'
import { standingOf } from './setup-standing'
import { UpdateButton } from './update-button'
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
  const { view, locale, isCanceled, approval } = props
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
            {approval ? <ApprovedSteps {...props} approval={approval} /> : <Steps {...props} />}
          </Recalculated>
        </div>
        <SetupAside listing={listing} locale={locale} />
      </div>
    </>
  )
}

function Steps(props: SetupProps) {
  const { view, locale, origin, order, search } = props
  const { listing, chosen } = view
  const path = `/${locale}/listings/${listing.slug}/setup`
  const { owns, isThere, isBlocked, isDone } = standingOf(view)
  const isPicking = chosen !== null && !isBlocked && !isDone
  const asks = asksOwners(view)
  const link = `${origin}${path}?${new URLSearchParams({ account: chosen?.account.login ?? '' })}`
  return (
    <div className={styles.main}>
      <form id="choice" method="get" action={path} className={styles.choice}>
        <WhereStep view={view} search={search} locale={locale} origin={origin} />
        {chosen && isThere && (
          <Already listing={listing} place={chosen} locale={locale} owns={owns} />
        )}
        {(!isBlocked || asks) && !isThere && (
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
      {chosen && isBlocked && (
        <Blocked listing={listing} place={chosen} link={link} asks={asks} locale={locale} />
      )}
    </div>
  )
}

/** Whether an owner is needed for some of it: for repositories, or for a plan that costs something. */
function asksOwners(view: SetupPageView): boolean {
  const { chosen, listing } = view
  const { owns, best, isBlocked } = standingOf(view)
  if (chosen === null || owns || chosen.account.type === 'User') return false
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

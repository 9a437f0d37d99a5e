import type { ApprovalView } from '@/lib/approvals/types'
import type { InstallDecision } from '@/lib/installs/types'
import { Already } from './already'
import { Approved } from './approved'
import { ConfirmStep } from './confirm-step'
import { ForOwner } from './for-owner'
import { PlanStep } from './plan-step'
import { RepositoryStep } from './repository-step'
import type { SetupProps } from './setup'
import styles from './setup.module.css'
import { choosesPlan } from './setup-order'
import { standingOf } from './setup-standing'
import { UpdateButton } from './update-button'

type ApprovedStepsProps = SetupProps & { approval: ApprovalView }

/** Why the reader cannot carry out what was approved; null where they can, or have repositories to choose first. */
function refusalOf({ view, approval }: ApprovedStepsProps): InstallDecision | null {
  const { chosen } = view
  const isRefused = (one: InstallDecision | null | undefined) =>
    one?.answer === 'request' || one?.answer === 'no'
  if (chosen === null || standingOf(view).isThere) return null
  if (isRefused(chosen.decision)) return chosen.decision
  return approval.terms.selection !== null && isRefused(chosen.answer) ? chosen.answer : null
}

/** What is left to choose and to do of what was approved: the account, and the repositories where some were named, are settled. */
export function ApprovedSteps(props: ApprovedStepsProps) {
  const { view, locale, origin, order, search, approval } = props
  const { listing, chosen } = view
  const path = `/${locale}/listings/${listing.slug}/setup`
  const { owns, isThere, isDone } = standingOf(view)
  const refusal = refusalOf(props)
  const { login, requestId, terms } = approval
  const link = `${origin}${path}?${new URLSearchParams({ account: login, request: requestId })}`
  const isOpen = refusal === null && !isDone
  return (
    <div className={styles.main}>
      <form id="choice" method="get" action={path} className={styles.choice}>
        <input type="hidden" name="account" value={login} />
        <input type="hidden" name="request" value={requestId} />
        <Approved
          approval={approval}
          hasPlans={chosen !== null && choosesPlan(chosen)}
          locale={locale}
        />
        {chosen && isThere && (
          <Already listing={listing} place={chosen} locale={locale} owns={owns} />
        )}
        {isOpen && !isThere && terms.selection === null && (
          <RepositoryStep listing={listing} chosen={chosen} find={search.find} />
        )}
        {isOpen && (
          <PlanStep
            listing={listing}
            chosen={chosen}
            order={order}
            search={search}
            locale={locale}
          />
        )}
        {isOpen && <UpdateButton isFirst={false} />}
      </form>
      {isOpen && <ConfirmStep {...props} />}
      {chosen && refusal && (
        <ForOwner
          listing={listing}
          place={chosen}
          approval={approval}
          decision={refusal}
          link={link}
          locale={locale}
        />
      )}
    </div>
  )
}

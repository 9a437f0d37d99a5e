import type { HelpFigures } from '@/components/help/help-section'
import { APPROVAL_DAYS, REMINDER_DAYS, REQUEST_DAYS } from '@/lib/approvals/rules'
import { bounded } from '@/lib/catalogue/rules'
import { enough } from '@/lib/catalogue/rules/write-text'
import { MOST_COMPARED } from '@/lib/catalogue/schema'
import { SETUP_DAYS } from '@/lib/installs/rules'
import { MOST_REPOSITORIES } from '@/lib/installs/schema'
import {
  freshness,
  mostPoints,
  newAtOnce,
  PAID_DAYS,
  thriftOfTokens,
  totalQuality,
} from '@/lib/listings/rules/quality'
import { listingLimits } from '@/lib/listings/schema'
import { LONGEST_APP_NAME } from '@/lib/manifests/schema'
import { MOST_ATTEMPTS, TRIED_FOR_MS } from '@/lib/outbox/rules'
import { mostPlans } from '@/lib/plans/rules/plan-life'
import { longestTrial } from '@/lib/plans/rules/read-plan'
import { mostBullets } from '@/lib/plans/schema'
import { PROOF_GRACE_MS } from '@/lib/publishers/rules/domain'
import { CHECKOUT_LIFETIME_MS } from '@/lib/purchases/rules/reuse-checkout'
import { RETENTION, ROTATION } from '@/lib/webhooks/rules'

const minute = 60_000
const day = 24 * 60 * minute

/** Every limit that help names, from the rule that keeps it: words and code cannot differ. */
export function helpFigures(): HelpFigures {
  return {
    repositories: MOST_REPOSITORIES,
    setupDays: SETUP_DAYS,
    reminders: REMINDER_DAYS.length,
    firstReminder: REMINDER_DAYS[0],
    lastReminder: REMINDER_DAYS[REMINDER_DAYS.length - 1] ?? REMINDER_DAYS[0],
    requestDays: REQUEST_DAYS,
    approvalDays: APPROVAL_DAYS,
    appName: LONGEST_APP_NAME,
    categories: listingLimits.categories,
    screenshots: listingLimits.screenshots,
    plans: mostPlans,
    bullets: mostBullets,
    trialDays: longestTrial,
    proofDays: PROOF_GRACE_MS / day,
    attempts: MOST_ATTEMPTS,
    attemptDays: Math.round(TRIED_FOR_MS / day),
    keptDays: RETENTION / day,
    rotationDays: ROTATION / day,
    checkoutMinutes: CHECKOUT_LIFETIME_MS / minute,
    api: '/api/v3',
    ...searchFigures(),
  }
}

/** What the search counts by, and what its order is made of. */
function searchFigures(): HelpFigures {
  return {
    enoughFound: enough,
    countedExactly: bounded(Number.POSITIVE_INFINITY).count,
    compared: MOST_COMPARED,
    allPoints: totalQuality(mostPoints),
    installPoints: mostPoints.installs,
    purchasePoints: mostPoints.purchases,
    thriftPoints: mostPoints.thrift,
    freshPoints: mostPoints.freshness,
    proofPoints: mostPoints.proof,
    tokenPoints: thriftOfTokens,
    paidDays: PAID_DAYS,
    freshDays: freshness[0]?.[0] ?? 0,
    staleDays: freshness.at(-1)?.[0] ?? 0,
    countedWeekly: newAtOnce,
  }
}

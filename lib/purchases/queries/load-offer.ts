import type { AuthorizedAccountId } from '../../accounts/types'
import { isId } from '../../core/ids'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'

const offer = {
  listing: {
    include: {
      currentRevision: { select: { name: true } },
      publisher: { include: { stripeAccount: true } },
    },
  },
} satisfies Prisma.PlanInclude

const isFree = ({ cycle, isTest }: { cycle: string | null; isTest: boolean }) =>
  cycle === null && !isTest

/** A plan with all that decides whether this account may buy it. */
export type Offer = NonNullable<Awaited<ReturnType<typeof loadOffer>>>

/** Reads a plan, its listing and seller, and what the account already has of it; null when there is no such plan. */
export async function loadOffer(accountId: AuthorizedAccountId, planId: string) {
  if (!isId('plan', planId)) return null
  const plan = await db().plan.findUnique({ where: { id: planId }, include: offer })
  if (plan === null) return null
  const { listingId } = plan
  const [account, livePurchase, trial] = await Promise.all([
    db().account.findUniqueOrThrow({ where: { id: accountId } }),
    db().purchase.findFirst({
      where: { listingId, accountId, state: { not: 'cancelled' } },
      select: { id: true, cycle: true, isTest: true },
    }),
    db().trialUse.findUnique({ where: { listingId_accountId: { listingId, accountId } } }),
  ])
  const { listing, ...terms } = plan
  return {
    plan: terms,
    listing,
    seller: listing.publisher.stripeAccount,
    account,
    livePurchaseId: livePurchase?.id ?? null,
    /** The free plan that the account has: paying for another one changes it. */
    freePurchaseId: livePurchase && isFree(livePurchase) ? livePurchase.id : null,
    trialUsed: trial !== null,
  }
}

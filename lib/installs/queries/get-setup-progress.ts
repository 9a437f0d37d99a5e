import { installLink } from '../../adapters/github/links'
import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import type { Checkout } from '../../db/generated/client'
import { toPlanView } from '../../plans/rules'
import { toOwnedPurchase } from '../../purchases/queries/find-owned-purchase'
import type { CheckoutView } from '../../purchases/types'
import type { SetupProgress, SetupView } from '../types'
import type { AuthorizedSetupId } from './authorize-setup'
import { getSetup } from './get-setup'

function toCheckoutView({ id, state, url, expiresAt }: Checkout): CheckoutView {
  return { id, state, url: state === 'open' ? url : null, expiresAt: expiresAt.toISOString() }
}

function loadMore(id: AuthorizedSetupId) {
  return db().setup.findUniqueOrThrow({
    where: { id },
    include: {
      plan: true,
      checkout: true,
      purchase: { include: { plan: true } },
      listing: { select: { githubAppSlug: true } },
      account: { select: { githubId: true } },
      startedBy: { select: { account: { select: { login: true } } } },
    },
  })
}

type More = Awaited<ReturnType<typeof loadMore>>

/** GitHub's install page for the repositories that were left out, whose button asks the owners. */
function requestUrlOf({ decision }: SetupView, { listing, account }: More): string | null {
  if (decision.askFor.length === 0 || listing.githubAppSlug === null) return null
  return installLink({
    slug: listing.githubAppSlug,
    targetId: Number(account.githubId),
    repositoryIds: decision.askFor,
    state: null,
  })
}

/** A set-up with its payment, as the waiting page shows it: from what is stored, each part with its source and time. */
export async function getSetupProgress(
  id: AuthorizedSetupId,
  locale: Locale,
): Promise<SetupProgress> {
  const [view, more] = await Promise.all([getSetup(id), loadMore(id)])
  return {
    ...view,
    startedBy: more.startedBy.account.login,
    plan: more.plan === null ? null : toPlanView(more.plan, locale),
    checkout: more.checkout === null ? null : toCheckoutView(more.checkout),
    purchase: more.purchase === null ? null : toOwnedPurchase(more.purchase, locale),
    requestUrl: requestUrlOf(view, more),
  }
}

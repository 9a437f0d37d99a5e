import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

interface Addresses {
  /** Where Stripe sends whoever is done, or leaves. */
  returnUrl: string
  /** Where Stripe sends whoever opens a link that was used or is too old. */
  refreshUrl: string
}

/** The address at which Stripe asks an integrator for what it wants to know; it serves once, for minutes. Errors: those of {@link attempt}. */
export function createAccountLink(
  account: ConnectedAccountId,
  { returnUrl, refreshUrl }: Addresses,
): Promise<Result<string>> {
  return attempt(async () => {
    const { url } = await stripeClient().v2.core.accountLinks.create({
      account,
      use_case: {
        type: 'account_onboarding',
        account_onboarding: {
          refresh_url: refreshUrl,
          return_url: returnUrl,
        },
      },
    })
    return url
  })
}

import { env } from '../../env'
import type { ConnectedAccountId } from './connected-account'

const stripe = 'https://api.stripe.com'

/** Where an integrator sees payouts and disputes: in their own Stripe dashboard (`dashboard: full`), or in the sandbox's. */
export function dashboardLinks(account: ConnectedAccountId): { payouts: string; disputes: string } {
  const { STRIPE_API_URL, STRIPE_SECRET_KEY } = env()
  if (STRIPE_API_URL !== stripe) {
    const page = `${STRIPE_API_URL}/dashboard/${account}`
    return { payouts: page, disputes: page }
  }
  const mode = STRIPE_SECRET_KEY.includes('_test_') ? '/test' : ''
  const home = `https://dashboard.stripe.com${mode}`
  return { payouts: `${home}/payouts`, disputes: `${home}/disputes` }
}

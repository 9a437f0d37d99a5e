import type { Brand } from '../../core/brand'

/** An integrator's own Stripe account. Every call about money takes one: nothing is ever charged on the platform's. */
export type ConnectedAccountId = Brand<string, 'ConnectedAccountId'>

function isConnectedAccountId(id: string): id is ConnectedAccountId {
  return /^acct_[A-Za-z0-9]+$/.test(id)
}

/** The id of a row of `stripe_account`, as the calls to Stripe want it. Throws when it is not one: a bug, not an input. */
export function connectedAccount(id: string): ConnectedAccountId {
  if (!isConnectedAccountId(id)) throw new Error(`${id} is not a connected account`)
  return id
}

import type { BillingDetails } from '../../adapters/stripe/billing-details'
import { connectedAccount } from '../../adapters/stripe/connected-account'
import { createCustomer } from '../../adapters/stripe/create-customer'
import { updateCustomer } from '../../adapters/stripe/update-customer'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'

/** Who is charged: one Stripe customer for each seller, account and currency (design §4). */
export interface CustomerOf {
  sellerId: string
  accountId: string
  githubId: bigint
  currency: string
}

type Details = BillingDetails & { email: string | null }

/** The customer on the seller's account, saying what the buyer said. Two callers at once get the same one; a customer that the seller deleted is made again. */
export async function ensureCustomer(who: CustomerOf, details: Details): Promise<Result<string>> {
  const known = await knownCustomer(who)
  const customer = known === null ? await makeCustomer(who, 'first') : ok(known)
  if (!customer.ok) return customer
  const account = connectedAccount(who.sellerId)
  const updated = await updateCustomer(account, customer.value, details)
  if (updated.ok) return customer
  if (updated.error.code !== 'not_found') return updated
  const again = await makeCustomer(who, customer.value)
  if (!again.ok) return again
  const retried = await updateCustomer(account, again.value, details)
  return retried.ok ? again : retried
}

function keyOf({ sellerId, accountId, currency }: CustomerOf) {
  return { stripeAccountId: sellerId, accountId, currency }
}

async function knownCustomer(who: CustomerOf): Promise<string | null> {
  const where = { stripeAccountId_accountId_currency: keyOf(who) }
  return (await db().stripeCustomer.findUnique({ where }))?.stripeCustomerId ?? null
}

async function makeCustomer(who: CustomerOf, replacing: string): Promise<Result<string>> {
  const { sellerId, accountId, githubId, currency } = who
  const made = await createCustomer(
    connectedAccount(sellerId),
    { souk_account_id: accountId, github_account_id: String(githubId) },
    `customer:${accountId}:${currency}:${replacing}`,
  )
  if (!made.ok) return made
  const stripeCustomerId = made.value
  await db().stripeCustomer.upsert({
    where: { stripeAccountId_accountId_currency: keyOf(who) },
    create: { ...keyOf(who), stripeCustomerId },
    update: { stripeCustomerId },
  })
  return made
}

import type { Actor } from '../../accounts/types'
import { createAccount } from '../../adapters/stripe/create-account'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { hashToken } from '../../core/secrets'
import { db } from '../../db/client'
import { type Transaction, transaction } from '../../db/transaction'
import { sellerCountries } from '../rules/seller-countries'
import type { PublisherId } from '../types'

interface Wanted {
  country: string | undefined
  /** The account that took its access away, which the new one is to take the place of. */
  replaces: string | null
}

/**
 * Makes a publisher's account at Stripe. The same wish makes it once, however often it is asked for
 * at once; of different ones the first to be kept is the one. An account that is replaced stays for
 * what was bought on it. Errors: `invalid_input` with the field `country`, `stripe_unavailable`.
 */
export async function openAccount(
  actor: Actor,
  id: PublisherId,
  { country, replaces }: Wanted,
): Promise<Result<string>> {
  if (country === undefined || !sellerCountries.includes(country)) {
    return err(domainError('invalid_input', { field: 'country' }))
  }
  const { name, supportEmail } = await db().publisher.findUniqueOrThrow({ where: { id } })
  const metadata = { publisher: id, ...(replaces === null ? {} : { replaces }) }
  const wanted = { displayName: name, email: supportEmail, country, metadata }
  const created = await createAccount(wanted, `account:${hashToken(JSON.stringify(wanted))}`)
  if (!created.ok) return created
  const { id: accountId, currency, livemode } = created.value
  const row = {
    id: accountId,
    publisherId: id,
    cardPayments: 'restricted' as const,
    country,
    defaultCurrency: currency,
    livemode,
    readAt: now(),
  }
  return transaction(async (tx) => {
    if (replaces !== null) await stepBack(tx, id, replaces)
    const { count } = await tx.stripeAccount.createMany({ data: [row], skipDuplicates: true })
    const kept = await tx.stripeAccount.findUniqueOrThrow({ where: { publisherId: id } })
    if (count === 0) return ok(kept.id)
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: replaces === null ? 'stripe_account.created' : 'stripe_account.replaced',
      subject: { type: 'stripe_account', id: accountId },
      detail: { publisher: id, country, ...(replaces === null ? {} : { replaces }) },
    })
    return ok(accountId)
  })
}

/** The old account makes room. What was made of the plans there is none of the new one's: their next generation is made anew. */
async function stepBack(tx: Transaction, publisherId: string, replaces: string): Promise<void> {
  const { count } = await tx.stripeAccount.updateMany({
    where: { id: replaces, publisherId, cardPayments: 'deauthorized' },
    data: { publisherId: null, formerPublisherId: publisherId },
  })
  if (count === 0) return
  await tx.plan.updateMany({
    where: { listing: { publisherId }, stripeProductId: { not: null } },
    data: {
      stripeProductId: null,
      stripeMonthlyPriceId: null,
      stripeYearlyPriceId: null,
      stripeGeneration: { increment: 1 },
    },
  })
}

import type { Actor } from '../../accounts/types'
import { connectedAccount } from '../../adapters/stripe/connected-account'
import { createAccount } from '../../adapters/stripe/create-account'
import { createAccountLink } from '../../adapters/stripe/create-account-link'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import { err, ok, type Result } from '../../core/result'
import { hashToken } from '../../core/secrets'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { env } from '../../env'
import { sellerCountries } from '../rules/seller-countries'
import type { AuthorizedPublisher, PublisherId } from '../types'

/** Makes the account. The same wish makes it once, however often it is asked for at once; of different ones the first to be kept is the one. */
async function openAccount(
  actor: Actor,
  id: PublisherId,
  country: string | undefined,
): Promise<Result<string>> {
  if (country === undefined || !sellerCountries.includes(country)) {
    return err(domainError('invalid_input', { field: 'country' }))
  }
  const { name, supportEmail } = await db().publisher.findUniqueOrThrow({ where: { id } })
  const wanted = { displayName: name, email: supportEmail, country, metadata: { publisher: id } }
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
    const { count } = await tx.stripeAccount.createMany({ data: [row], skipDuplicates: true })
    const kept = await tx.stripeAccount.findUniqueOrThrow({ where: { publisherId: id } })
    if (count === 0) return ok(kept.id)
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: 'stripe_account.created',
      subject: { type: 'stripe_account', id: accountId },
      detail: { publisher: id, country },
    })
    return ok(accountId)
  })
}

/**
 * Answers the address at which Stripe asks a publisher for what it wants to know, on an account that
 * is made at the first call. Whoever is done, and whoever comes too late, is sent back to the page
 * about payments. Errors: `invalid_input` with the field `country`, `stripe_access_lost` for an
 * account that was closed or withdrawn, `stripe_unavailable`.
 */
export async function openOnboarding(
  actor: Actor,
  { id, login }: AuthorizedPublisher,
  { country, locale }: { country: string | undefined; locale: Locale },
): Promise<Result<string>> {
  const known = await db().stripeAccount.findUnique({ where: { publisherId: id } })
  const account = known === null ? await openAccount(actor, id, country) : ok(known.id)
  if (!account.ok) return account
  const page = `${env().SOUK_URL}/${locale}/publish/${login}/payments`
  const link = await createAccountLink(connectedAccount(account.value), {
    returnUrl: `${page}?onboarding=returned`,
    refreshUrl: `${page}?onboarding=expired`,
  })
  if (link.ok || link.error.code === 'stripe_unavailable') return link
  return err(domainError('stripe_access_lost'))
}

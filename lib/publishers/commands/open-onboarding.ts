import type { Actor } from '../../accounts/types'
import { connectedAccount } from '../../adapters/stripe/connected-account'
import { createAccountLink } from '../../adapters/stripe/create-account-link'
import { domainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { env } from '../../env'
import type { AuthorizedPublisher, PublisherId } from '../types'
import { openAccount } from './open-account'
import { syncReadiness } from './sync-readiness'

/** The account to go on with: the one that is there, or a new one where there is none or where it took its access away and a country is named. */
async function accountOf(
  actor: Actor,
  id: PublisherId,
  country: string | undefined,
): Promise<Result<string>> {
  const known = await db().stripeAccount.findUnique({ where: { publisherId: id } })
  if (known === null) return openAccount(actor, id, { country, replaces: null })
  if (known.cardPayments !== 'deauthorized' || country === undefined) return ok(known.id)
  // Whoever gave the access back meanwhile keeps the account.
  const read = await syncReadiness(known.id)
  if (!read.ok) return read
  const still = await db().stripeAccount.findUniqueOrThrow({ where: { id: known.id } })
  return still.cardPayments === 'deauthorized'
    ? openAccount(actor, id, { country, replaces: known.id })
    : ok(known.id)
}

/**
 * Answers the address at which Stripe asks a publisher for what it wants to know, on an account that
 * is made at the first call. Whoever is done, and whoever comes too late, is sent back to the page
 * about payments. An account that took its access away is replaced once a country is named. Errors:
 * `invalid_input` with the field `country`, `stripe_access_lost` for an account that was closed or
 * withdrawn, `stripe_unavailable`.
 */
export async function openOnboarding(
  actor: Actor,
  { id, login }: AuthorizedPublisher,
  { country, locale }: { country: string | undefined; locale: Locale },
): Promise<Result<string>> {
  const account = await accountOf(actor, id, country)
  if (!account.ok) return account
  const page = `${env().SOUK_URL}/${locale}/publish/${login}/payments`
  const link = await createAccountLink(connectedAccount(account.value), {
    returnUrl: `${page}?onboarding=returned`,
    refreshUrl: `${page}?onboarding=expired`,
  })
  if (link.ok || link.error.code === 'stripe_unavailable') return link
  return err(domainError('stripe_access_lost'))
}

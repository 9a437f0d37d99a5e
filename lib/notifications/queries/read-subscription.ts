import { domainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { languages } from '../rules/words'
import type { SubscriptionView } from '../types'
import { findSubscription } from './find-subscription'

/** What an unsubscribe address ends, and whether it still is to be ended. Error: `not_found` for an address not made here. */
export async function readSubscription(
  token: string,
  locale: Locale,
): Promise<Result<SubscriptionView>> {
  const found = await findSubscription(token)
  if (found === null) return err(domainError('not_found'))
  const { settings, digest } = languages[locale]
  const { kind, userId, address } = found
  const label = kind === 'digest' ? digest : settings[kind]
  if (userId === null) {
    const key = { address: address.toLowerCase(), kind }
    const left = await db().mailOptOut.findUnique({ where: { address_kind: key } })
    return ok({ label, address, hasSettings: false, active: left === null })
  }
  const chosen = await db().notificationPreference.findMany({ where: { userId } })
  const active =
    kind === 'digest'
      ? chosen.some(({ channel }) => channel === 'digest')
      : chosen.find((one) => one.kind === kind)?.channel !== 'inbox'
  return ok({ label, address, hasSettings: true, active })
}

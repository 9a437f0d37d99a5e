import { holdAccessToken } from '../../accounts/commands/hold-access-token'
import { findByLogin } from '../../accounts/queries/find-by-login'
import { listAccountsForSetup } from '../../accounts/queries/list-accounts-for-setup'
import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import { err, ok, type Result } from '../../core/result'
import { getListingPage } from '../../listings/queries'
import type { SetupSearch } from '../schema'
import type { SetupPageView } from '../types'
import { getChosenPlace } from './get-chosen-place'
import { loadSetupListing } from './load-setup-listing'
import { readDemand } from './read-demand'
import { readPlaces } from './read-places'

/**
 * All that the set-up page shows: the person's accounts with what they may do on each, and for the
 * chosen one its repositories, plans, and what is there already. An account that is not the
 * person's is as if none were chosen. Errors: `not_found`, `session_expired`, `github_unavailable`.
 */
export async function getSetupPage(
  actor: Actor,
  slug: string,
  search: SetupSearch,
  locale: Locale,
): Promise<Result<SetupPageView>> {
  const [listing, page] = await Promise.all([loadSetupListing(slug), getListingPage(slug, locale)])
  if (listing === null || page === null) return err(domainError('not_found'))
  const token = await holdAccessToken(actor.userId)
  if (!token.ok) return token
  const [app, accounts] = await Promise.all([
    readDemand(actor, listing),
    listAccountsForSetup(actor),
  ])
  if (!app.ok) return app
  if (!accounts.ok) return accounts
  const asked = { token: token.value, listing, app: app.value }
  const places = await readPlaces(asked, accounts.value)
  if (!places.ok) return places
  const named = search.account === null ? [] : await findByLogin(search.account)
  const wanted = named
    .map((id) => places.value.find(({ place }) => place.account.id === id))
    .find((place) => place !== undefined)
  const chosen =
    wanted === undefined
      ? ok(null)
      : await getChosenPlace(actor, { ...asked, page, search, locale }, wanted)
  if (!chosen.ok) return chosen
  return ok({
    listing: page,
    places: places.value.map(({ place }) => place),
    chosen: chosen.value,
  })
}

import type { z } from 'zod'
import { authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import type { Locale } from '../../core/locales'
import { err, type Result } from '../../core/result'
import { getCopyPage } from '../queries/get-copy-page'
import { type copyFormSchema, permissionsSchema } from '../schema'
import { startFlow } from './start-flow'

/**
 * Begins the registration of a copy of a listed app, with the listing's permissions and events, for an
 * account that the person owns (S8). Errors: `not_found` for a listing that offers none or an account
 * that is not the person's, `owner_required`, `invalid_input`.
 */
export async function startCopy(
  actor: Actor,
  input: z.output<typeof copyFormSchema>,
  locale: Locale,
): Promise<Result<{ id: string }>> {
  const listing = await getCopyPage(input.slug)
  if (listing === null || listing.offer === null) return err(domainError('not_found'))
  const owner = await authorizeAccount(actor, input.account, 'owner')
  if (!owner.ok) return owner
  const { hookUrl, setupUrl } = listing.offer
  return startFlow(
    actor,
    { locale, purpose: 'copy', ownerId: owner.value, listingId: listing.id },
    {
      name: input.name,
      url: listing.websiteUrl,
      hookUrl: input.hookUrl ?? hookUrl ?? undefined,
      setupUrl: setupUrl ?? undefined,
      callbackUrls: [],
      isPublic: false,
      events: listing.events,
      permissions: permissionsSchema.parse(
        Object.fromEntries(listing.permissions.map(({ key, access }) => [key, access])),
      ),
      requestOauthOnInstall: false,
      setupOnUpdate: false,
    },
  )
}

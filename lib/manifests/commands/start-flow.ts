import type { Actor } from '../../accounts/types'
import { now } from '../../clock'
import { newId } from '../../core/ids'
import type { Locale } from '../../core/locales'
import { parseInput } from '../../core/parse'
import { ok, type Result } from '../../core/result'
import { hashToken } from '../../core/secrets'
import { db } from '../../db/client'
import { env } from '../../env'
import type { AuthorizedPublisher } from '../../publishers/types'
import { stateOf } from '../queries/state-of'
import { type AppDescription, composeManifest } from '../rules/compose-manifest'
import { manifestSchema } from '../schema'

/** GitHub gives an hour from the form to the exchange of the code. */
const LIFETIME_MS = 3_600_000

interface Purpose {
  /** In which language the person comes back. */
  locale: Locale
  purpose: 'listing' | 'copy'
  /** The account on GitHub that will own the app, authorized by the caller. */
  ownerId: string
  /** For a new listing: whose it will be. */
  publisherId?: string
  /** For a copy: of which listing. */
  listingId?: string
}

/** Begins the registration of an app that will be a publisher's listing, for the account that the publisher is. Error: `invalid_input`. */
export async function startListingFlow(
  actor: Actor,
  { id }: AuthorizedPublisher,
  app: AppDescription,
  locale: Locale,
): Promise<Result<{ id: string }>> {
  const { accountId } = await db().publisher.findUniqueOrThrow({
    where: { id },
    select: { accountId: true },
  })
  const purpose = { locale, purpose: 'listing', ownerId: accountId, publisherId: id } as const
  return startFlow(actor, purpose, app)
}

/**
 * Begins the registration of a GitHub App from a manifest. What goes round as `state` can be made
 * from the id by this instance only; the database knows its hash. Error: `invalid_input` with the
 * key of the manifest that GitHub would not take.
 */
export async function startFlow(
  actor: Actor,
  { locale, purpose, ownerId, publisherId, listingId }: Purpose,
  app: AppDescription,
): Promise<Result<{ id: string }>> {
  const redirectUrl = `${env().SOUK_URL}/${locale}/manifests/finish`
  const manifest = parseInput(manifestSchema, composeManifest(app, redirectUrl))
  if (!manifest.ok) return manifest
  const [id, at] = [newId('manifestFlow'), now()]
  await db().manifestFlow.create({
    data: {
      id,
      stateHash: hashToken(stateOf(id)),
      purpose,
      userId: actor.userId,
      ownerId,
      publisherId: publisherId ?? null,
      listingId: listingId ?? null,
      manifest: manifest.value,
      createdAt: at,
      expiresAt: new Date(+at + LIFETIME_MS),
    },
  })
  return ok({ id })
}

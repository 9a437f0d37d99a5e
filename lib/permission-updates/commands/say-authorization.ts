import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { slugSchema } from '../../listings/schema'
import { settleUpdates } from './settle-updates'
import { writeAuthorization } from './write-authorization'

/**
 * Takes a person's word for what they authorized or revoked on GitHub, which tells nobody else of it
 * (S5). It is kept and shown as their word, and grants nothing. Error: `not_found` for what nobody
 * authorizes, or is not listed.
 */
export async function sayAuthorization(
  actor: Actor,
  { slug, said }: { slug: string; said: 'authorized' | 'revoked' },
): Promise<Result<void>> {
  const listing = slugSchema.safeParse(slug).success
    ? await db().listing.findFirst({
        where: { slug, state: { not: 'draft' }, kind: { not: 'api_integration' } },
        select: { id: true },
      })
    : null
  if (listing === null) return err(domainError('not_found'))
  const place = { listingId: listing.id, accountId: actor.accountId }
  await transaction(async (tx) => {
    await writeAuthorization(tx, { ...place, state: said, source: 'person', isAnew: true })
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ip: actor.ip },
      action: `authorization.said_${said}`,
      subject: { type: 'listing', id: listing.id },
      accountId: actor.accountId,
    })
  })
  await settleUpdates(place)
  return ok(undefined)
}

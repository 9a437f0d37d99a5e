import { authorizeAccount } from '../../accounts/queries/authorize-account'
import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { upgradeLinkSchema } from '../schema'

/** Where GitHub's upgrade link leads: the purchase to change, or null when the account has none yet. */
export interface Upgrade {
  slug: string
  number: number
  login: string
  purchaseId: string | null
}

/**
 * What GitHub's upgrade link means (`/marketplace/{listing}/upgrade/{plan number}/{account id}`): only
 * to an owner of the account. Errors: `not_found` for an unknown listing, plan or account and for the
 * account of somebody else, `owner_required` for a member who is no owner, `organization_not_connected`,
 * `github_unavailable`.
 */
export async function findUpgrade(actor: Actor, link: unknown): Promise<Result<Upgrade>> {
  const named = upgradeLinkSchema.safeParse(link).data
  if (named === undefined) return err(domainError('not_found'))
  const { slug, number, account: githubId } = named
  const [listing, account] = await Promise.all([
    db().listing.findFirst({
      where: {
        slug,
        state: 'published',
        plans: { some: { number, state: { not: 'draft' } } },
      },
      select: { id: true },
    }),
    db().account.findUnique({ where: { githubId }, select: { id: true, login: true } }),
  ])
  if (listing === null || account === null) return err(domainError('not_found'))
  const authorized = await authorizeAccount(actor, account.id, 'owner')
  if (!authorized.ok) return authorized
  const purchase = await db().purchase.findFirst({
    where: {
      listingId: listing.id,
      accountId: authorized.value,
      isTest: false,
      state: { not: 'cancelled' },
    },
    select: { id: true },
  })
  return ok({ slug, number, login: account.login, purchaseId: purchase?.id ?? null })
}

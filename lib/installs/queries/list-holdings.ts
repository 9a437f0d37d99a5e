import type { Actor } from '../../accounts/types'
import { db } from '../../db/client'
import { slugSchema } from '../../listings/schema'
import type { Holding } from '../types'

const mostAccounts = 20

/** What somebody, or an organization that they own, still has of a listing that left the catalogue, from what is stored: plans first, then where it is installed. Empty for any other listing. */
export async function listHoldings(actor: Actor, slug: string): Promise<Holding[]> {
  if (!slugSchema.safeParse(slug).success) return []
  const listing = { slug, state: { in: ['suspended' as const, 'delisted' as const] } }
  const owned = { some: { memberId: actor.accountId, role: 'admin' as const } }
  const account = { OR: [{ id: actor.accountId }, { members: owned }] }
  const rest = { take: mostAccounts, orderBy: { id: 'asc' as const } }
  const [purchases, installations] = await Promise.all([
    db().purchase.findMany({
      where: { listing, account, isTest: false, state: { not: 'cancelled' } },
      include: { account: { select: { login: true } } },
      ...rest,
    }),
    db().installation.findMany({
      where: { listing, account, state: { in: ['active', 'suspended'] } },
      include: { account: { select: { login: true } } },
      ...rest,
    }),
  ])
  return [
    ...purchases.map(({ id, account: { login }, cancelAtPeriodEnd, currentPeriodEnd }) => ({
      kind: 'purchase' as const,
      login,
      purchaseId: id,
      endsAt: cancelAtPeriodEnd ? (currentPeriodEnd?.toISOString() ?? null) : null,
    })),
    ...installations.map(({ account: { login } }) => ({ kind: 'installation' as const, login })),
  ]
}

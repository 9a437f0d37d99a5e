import type { Actor } from '../../accounts/types'
import { db } from '../../db/client'
import type { ListingState } from '../types'

const mine = (actor: Actor) => ({
  OR: [{ id: actor.accountId }, { members: { some: { memberId: actor.accountId } } }],
})

/** How a listing stands for the person who looks at it, from what is stored: where it is active, and what is still open. Null for no such listing. */
export async function getListingState(
  actor: Actor | null,
  slug: string,
): Promise<ListingState | null> {
  const listing = await db().listing.findUnique({
    where: { slug, state: 'published' },
    select: { id: true },
  })
  if (listing === null) return null
  if (actor === null) return { state: 'signed_out' }
  const here = { listingId: listing.id, account: mine(actor) }
  const [installations, setup] = await Promise.all([
    db().installation.findMany({
      where: { ...here, state: { in: ['active', 'suspended'] } },
      select: { state: true, source: true, readAt: true, account: { select: { login: true } } },
      orderBy: { id: 'asc' },
      take: 20,
    }),
    db().setup.findFirst({
      where: {
        listingId: listing.id,
        startedById: actor.userId,
        state: { in: ['awaiting_payment', 'awaiting_install'] },
      },
      select: { id: true, state: true, account: { select: { login: true } } },
      orderBy: { id: 'desc' },
    }),
  ])
  const on = installations.map(({ account, state, source, readAt }) => ({
    login: account.login,
    suspended: state === 'suspended',
    source,
    readAt: readAt.toISOString(),
  }))
  if (setup !== null) {
    const { id, state, account } = setup
    const waitsFor = state === 'awaiting_payment' ? 'payment' : 'installation'
    return { state: 'waiting', setupId: id, waitsFor, login: account.login, on }
  }
  return on.length === 0 ? { state: 'can_set_up' } : { state: 'active', on }
}

import type { Actor } from '../../accounts/types'
import { db } from '../../db/client'
import { slugSchema } from '../../listings/schema'
import type { InstalledOn, ListingState, SetupState } from '../types'
import { readInstallPolicies } from './read-policies'

const mine = (actor: Actor) => ({
  OR: [{ id: actor.accountId }, { members: { some: { memberId: actor.accountId } } }],
})

const stranger: ListingState = {
  signedIn: false,
  standing: 'none',
  href: null,
  setup: null,
  on: [],
  blocked: [],
}

async function loadInstalled(actor: Actor, listingId: string): Promise<InstalledOn[]> {
  const installations = await db().installation.findMany({
    where: { listingId, account: mine(actor), state: { in: ['active', 'suspended'] } },
    select: { state: true, source: true, readAt: true, account: { select: { login: true } } },
    orderBy: { id: 'asc' },
    take: 20,
  })
  return installations.map(({ account, state, source, readAt }) => ({
    login: account.login,
    suspended: state === 'suspended',
    source,
    readAt: readAt.toISOString(),
  }))
}

function loadOpenSetup(actor: Actor, listingId: string) {
  return db().setup.findFirst({
    where: {
      listingId,
      startedById: actor.userId,
      state: { in: ['awaiting_payment', 'awaiting_install'] },
    },
    select: { id: true, state: true, account: { select: { login: true } } },
    orderBy: { id: 'desc' },
  })
}

type Undecided = Extract<ListingState['standing'], 'requested' | 'questioned'>

/** Whether the person asked an organization for it, or supports that, and nobody has decided; a question to answer comes first. */
async function readRequested({ accountId }: Actor, listingId: string): Promise<Undecided | null> {
  const mine = { OR: [{ requesterId: accountId }, { supporters: { some: { accountId } } }] }
  const waits = { state: { in: ['pending' as const, 'needs_info' as const] } }
  const found = await db().installationRequest.findMany({
    where: { listingId, ...waits, ...mine },
    select: { state: true },
    distinct: ['state'],
  })
  if (found.length === 0) return null
  return found.some(({ state }) => state === 'needs_info') ? 'questioned' : 'requested'
}

/** The organizations of the person whose policy blocks it, and why. */
async function findBlocked(actor: Actor, listingId: string): Promise<ListingState['blocked']> {
  const organizations = await db().account.findMany({
    where: { members: { some: { memberId: actor.accountId } }, policies: { some: {} } },
    select: { id: true, login: true },
    orderBy: { login: 'asc' },
  })
  if (organizations.length === 0) return []
  const policies = await readInstallPolicies(
    listingId,
    organizations.map(({ id }) => id),
  )
  return organizations.flatMap(({ id, login }) => {
    const policy = policies.get(id)
    return policy?.verdict === 'blocked' ? [{ login, why: policy.why }] : []
  })
}

function standingOf(
  open: SetupState | undefined,
  on: InstalledOn[],
  requested: Undecided | null,
): ListingState['standing'] {
  if (open === 'awaiting_payment' || open === 'awaiting_install') return open
  if (on.length === 0) return requested ?? 'none'
  return on.every(({ suspended }) => suspended) ? 'suspended' : 'active'
}

/** How a listing stands for the person who looks at it, from what is stored: where it is, and what is still open. Null for no such listing. */
export async function getListingState(
  actor: Actor | null,
  slug: string,
): Promise<ListingState | null> {
  if (!slugSchema.safeParse(slug).success) return null
  const listing = await db().listing.findUnique({
    where: { slug, state: 'published' },
    select: { id: true },
  })
  if (listing === null) return null
  if (actor === null) return stranger
  const [on, setup, requested, blocked] = await Promise.all([
    loadInstalled(actor, listing.id),
    loadOpenSetup(actor, listing.id),
    readRequested(actor, listing.id),
    findBlocked(actor, listing.id),
  ])
  return {
    signedIn: true,
    standing: standingOf(setup?.state, on, requested),
    href: null,
    setup: setup && { id: setup.id, login: setup.account.login },
    on,
    blocked,
  }
}

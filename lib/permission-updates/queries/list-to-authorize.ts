import type { Actor } from '../../accounts/types'
import { authorizationLink } from '../../adapters/github/links'
import { db } from '../../db/client'
import { levelOf, userPart } from '../rules'
import { permissionName } from '../rules/words'
import type { ToAuthorize } from '../types'
import { toAccess } from './to-access'

const MOST = 50

/** The apps installed where the person belongs, or that they authorized, by what was read of each. */
function load({ accountId }: Actor) {
  const theirs = { OR: [{ id: accountId }, { members: { some: { memberId: accountId } } }] }
  return db().permissionWatch.findMany({
    where: {
      snapshotId: { not: null },
      listing: {
        OR: [
          { installations: { some: { account: theirs, state: { not: 'deleted' } } } },
          { authorizations: { some: { accountId } } },
        ],
      },
    },
    include: {
      snapshot: true,
      listing: {
        select: {
          slug: true,
          clientId: true,
          currentRevision: { select: { name: true } },
          authorizations: { where: { accountId } },
        },
      },
    },
    orderBy: { listingId: 'asc' },
    take: MOST,
  })
}

/** What each app asks of the person themself, account permissions and scopes, and whether they are known to have authorized it (S5). Apps that ask a person for nothing are left out. */
export async function listToAuthorize(actor: Actor): Promise<ToAuthorize[]> {
  const rows = await load(actor)
  return rows.flatMap(({ snapshot, listing }) => {
    const asked = userPart(toAccess(snapshot))
    const permissions = Object.entries(asked.permissions).map(([key, access]) => ({
      name: permissionName({ level: levelOf(key), key }),
      access,
    }))
    if (permissions.length + asked.scopes.length === 0) return []
    const [known] = listing.authorizations
    return [
      {
        listing: { slug: listing.slug, name: listing.currentRevision?.name ?? listing.slug },
        permissions,
        scopes: asked.scopes,
        known: known
          ? { state: known.state, source: known.source, readAt: known.readAt.toISOString() }
          : null,
        githubUrl: listing.clientId === null ? null : authorizationLink(listing.clientId),
      },
    ]
  })
}

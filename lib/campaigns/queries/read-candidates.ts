import type { AuthorizedAccountId } from '../../accounts/types'
import { db } from '../../db/client'
import { listInventory } from '../../inventory/queries/list-inventory'
import { readGrader } from '../../inventory/queries/read-grader'
import type { InventoryEntry } from '../../inventory/types'
import type { Candidate, HeldAccess } from '../types'

/** What can still do something in the organization. */
const present: readonly InventoryEntry['state'][] = ['active', 'suspended', 'approved']

/** What an entry of the inventory may do, by GitHub's names. */
function heldAccess({ permissions, scopes, repositories }: InventoryEntry): HeldAccess {
  const named = permissions?.map(({ key, access }) => [key, access] as const)
  return { permissions: named ? Object.fromEntries(named) : null, scopes, repositories }
}

/** The numbers by which GitHub knows the apps of listings. */
async function readAppIds(keys: readonly string[]): Promise<Map<string, bigint>> {
  const listings = await db().listing.findMany({
    where: { id: { in: [...keys] }, githubAppId: { not: null } },
    select: { id: true, githubAppId: true },
  })
  return new Map(
    listings.flatMap(({ id, githubAppId }) => (githubAppId ? [[id, githubAppId]] : [])),
  )
}

const unlisted = /^app:(\d+)$/

/** Every integration that an organization has by now, as its inventory knows it, with its grade. */
export async function readCandidates(organizationId: AuthorizedAccountId): Promise<Candidate[]> {
  const entries = (await listInventory(organizationId, 'en')).filter(({ state }) =>
    present.includes(state),
  )
  const [grade, appIds] = await Promise.all([
    readGrader(entries),
    readAppIds(entries.map(({ key }) => key)),
  ])
  return entries.map((entry) => {
    const number = unlisted.exec(entry.key)?.[1]
    return {
      key: entry.key,
      listingId: number === undefined ? entry.key : null,
      githubAppId: number === undefined ? (appIds.get(entry.key) ?? null) : BigInt(number),
      name: entry.name,
      kind: entry.kind,
      since: entry.since,
      grade: grade(entry),
      access: heldAccess(entry),
    }
  })
}

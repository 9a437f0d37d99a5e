import { db } from '../../db/client'
import type { PolicyVersion } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { withNames } from '../rules/policy-names'
import { namedSchema, policySchema } from '../schema'
import type { HeldPolicy, Policy, PolicyNamed } from '../types'

/** An organization that has written no policy: GitHub's rules alone. */
const unwritten: HeldPolicy = { version: 0, policy: policySchema.parse({}) }

interface Names {
  slugs: ReadonlyMap<string, string>
  logins: ReadonlyMap<string, string>
}

/** How listings and accounts are called today, by id: a name that has changed still means the same. */
async function readNames(named: readonly PolicyNamed[]): Promise<Names> {
  const listingIds = named.flatMap(({ listings }) => Object.values(listings))
  const accountIds = named.flatMap(({ publishers, people }) => [
    ...Object.values(publishers),
    ...Object.values(people),
  ])
  const [listings, accounts] = await Promise.all([
    db().listing.findMany({ where: { id: { in: listingIds } }, select: { id: true, slug: true } }),
    db().account.findMany({ where: { id: { in: accountIds } }, select: { id: true, login: true } }),
  ])
  return {
    slugs: new Map(listings.map(({ id, slug }) => [id, slug])),
    logins: new Map(accounts.map(({ id, login }) => [id, login])),
  }
}

function asToday(document: unknown, named: PolicyNamed, { slugs, logins }: Names): Policy {
  const ids = { listing: named.listings, publisher: named.publishers, person: named.people }
  return withNames(policySchema.parse(document), (what, name) => {
    const id = ids[what][name] ?? ''
    return (what === 'listing' ? slugs : logins).get(id) ?? name
  })
}

type Row = Pick<PolicyVersion, 'document' | 'named' | 'version'>

/** Versions as they read today: what was renamed since is called by its new name. */
export async function readPolicies(rows: readonly Row[]): Promise<HeldPolicy[]> {
  const named = rows.map((row) => namedSchema.parse(row.named))
  const names = await readNames(named)
  return rows.map((row, index) => {
    const own = named[index] ?? { listings: {}, publishers: {}, people: {} }
    return { version: row.version, policy: asToday(row.document, own, names) }
  })
}

/** The policy that holds in each of these organizations. */
export async function loadPolicies(
  organizationIds: readonly string[],
): Promise<Map<string, HeldPolicy>> {
  const rows = await db().policyVersion.findMany({
    where: { organizationId: { in: [...organizationIds] } },
    orderBy: [{ organizationId: 'asc' }, { version: 'desc' }],
    distinct: ['organizationId'],
  })
  const held = await readPolicies(rows)
  const written = new Map(rows.map(({ organizationId }, index) => [organizationId, held[index]]))
  return new Map(organizationIds.map((id) => [id, written.get(id) ?? unwritten]))
}

/** The policy that holds in an organization. */
export async function loadPolicy(organizationId: string): Promise<HeldPolicy> {
  return (await loadPolicies([organizationId])).get(organizationId) ?? unwritten
}

/** Whether a version is still the one that holds, in the transaction of what was decided by it. */
export async function isHeld(
  tx: Pick<Transaction, 'policyVersion'>,
  organizationId: string,
  version: number,
): Promise<boolean> {
  const newer = { organizationId, version: { gt: version } }
  return (await tx.policyVersion.count({ where: newer })) === 0
}

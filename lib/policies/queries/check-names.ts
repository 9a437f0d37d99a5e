import { knowOwners } from '../../accounts/commands/know-owners'
import type { AuthorizedAccountId } from '../../accounts/types'
import { now } from '../../clock'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { namesIn } from '../rules/policy-names'
import { locateFindings, type PolicyFinding } from '../rules/read-policy'
import type { Policy, PolicyName, PolicyNamed, PolicyProblem, PolicyProblemCode } from '../types'

const unknown: Record<PolicyName['what'], PolicyProblemCode> = {
  listing: 'unknown_listing',
  publisher: 'unknown_publisher',
  category: 'unknown_category',
  person: 'not_an_approver',
}

type Ids = ReadonlyMap<string, string>

const byLogin = (accounts: readonly { id: string; login: string }[]): Ids =>
  new Map(accounts.map(({ id, login }) => [login.toLowerCase(), id]))

/** Who decides in an organization, as far as it is known here: its owners, and whom they named. */
function findKnown(organizationId: string) {
  return db().account.findMany({
    where: {
      memberships: { some: { organizationId } },
      OR: [
        { memberships: { some: { organizationId, role: 'admin' } } },
        {
          approverIn: {
            some: { organizationId, OR: [{ until: null }, { until: { gt: now() } }] },
          },
        },
      ],
    },
    select: { id: true, login: true },
  })
}

/** Who of these people decides: an owner may be known to GitHub alone, as on the set-up page. */
async function findDeciders(organizationId: string, logins: readonly string[]): Promise<Ids> {
  const known = byLogin(await findKnown(organizationId))
  const missing = logins.filter((login) => !known.has(login.toLowerCase()))
  if (missing.length === 0) return known
  await knowOwners(organizationId, missing)
  return byLogin(await findKnown(organizationId))
}

async function findIds(
  names: readonly PolicyName[],
  organizationId: string,
): Promise<Record<PolicyName['what'], Ids>> {
  const of = (wanted: PolicyName['what']) => [
    ...new Set(names.filter(({ what }) => what === wanted).map(({ name }) => name)),
  ]
  const [listings, publishers, categories, deciders] = await Promise.all([
    db().listing.findMany({
      where: { slug: { in: of('listing') }, state: { not: 'draft' } },
      select: { id: true, slug: true },
    }),
    db().account.findMany({
      where: { login: { in: of('publisher'), mode: 'insensitive' }, publisher: { isNot: null } },
      select: { id: true, login: true },
    }),
    db().category.findMany({
      where: { slug: { in: of('category') } },
      select: { id: true, slug: true },
    }),
    findDeciders(organizationId, of('person')),
  ])
  return {
    listing: new Map(listings.map(({ id, slug }) => [slug, id])),
    publisher: byLogin(publishers),
    category: new Map(categories.map(({ id, slug }) => [slug, id])),
    person: deciders,
  }
}

const keyOf = ({ what, name }: PolicyName) =>
  what === 'publisher' || what === 'person' ? name.toLowerCase() : name

/**
 * What the names in a policy stand for today. Errors: one for each name that nobody has, with its
 * line and key: a rule about nobody would never hold, and a block of nobody would block nothing.
 */
export async function checkNames(
  organizationId: AuthorizedAccountId,
  policy: Policy,
  text: string,
): Promise<Result<PolicyNamed, PolicyProblem[]>> {
  const names = namesIn(policy)
  const ids = await findIds(names, organizationId)
  const found = names.map((one) => ({ one, id: ids[one.what].get(keyOf(one)) }))
  const missing = found.flatMap(({ one, id }): PolicyFinding[] => {
    const { what, name, path } = one
    return id === undefined ? [{ path, code: unknown[what], values: { name } }] : []
  })
  if (missing.length > 0) return err(locateFindings(text, missing))
  const of = (what: PolicyName['what']) =>
    Object.fromEntries(
      found.flatMap(({ one, id }) =>
        one.what === what && id !== undefined ? [[one.name, id]] : [],
      ),
    )
  return ok({ listings: of('listing'), publishers: of('publisher'), people: of('person') })
}

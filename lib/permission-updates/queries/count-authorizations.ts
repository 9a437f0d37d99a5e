import type { AuthorizedAccountId } from '../../accounts/types'
import { db } from '../../db/client'
import type { AuthorizationCount } from '../types'

interface Row {
  slug: string
  name: string | null
  github: bigint
  integrator: bigint
  person: bigint
  revoked: bigint
  waiting: bigint
}

/** How many members of an organization are known to have authorized each integration that it has, by who says so (S5). Members of whom nothing is known are not counted: GitHub does not tell. */
export async function countAuthorizations(
  organizationId: AuthorizedAccountId,
): Promise<AuthorizationCount[]> {
  const rows = await db().$queryRaw<Row[]>`
    select l.slug, r.name,
      count(*) filter (where a.state = 'authorized' and a.source = 'github') as github,
      count(*) filter (where a.state = 'authorized' and a.source = 'integrator') as integrator,
      count(*) filter (where a.state = 'authorized' and a.source = 'person') as person,
      count(*) filter (where a.state = 'revoked') as revoked,
      count(u.id) as waiting
    from user_authorization a
    join membership m on m.member_id = a.account_id and m.organization_id = ${organizationId}
    join listing l on l.id = a.listing_id
    left join listing_revision r on r.id = l.current_revision_id
    left join permission_update u on u.listing_id = a.listing_id and u.account_id = a.account_id
      and u.state = 'open' and u.audience = 'user'
    where exists (select 1 from installation i where i.listing_id = a.listing_id
        and i.account_id = ${organizationId} and i.state <> 'deleted')
      or exists (select 1 from oauth_approval o where o.listing_id = a.listing_id
        and o.organization_id = ${organizationId} and o.state = 'approved')
    group by l.slug, r.name
    order by l.slug`
  return rows.map(({ slug, name, ...counts }) => ({
    listing: { slug, name: name ?? slug },
    github: Number(counts.github),
    integrator: Number(counts.integrator),
    person: Number(counts.person),
    revoked: Number(counts.revoked),
    waiting: Number(counts.waiting),
  }))
}

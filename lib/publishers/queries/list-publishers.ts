import type { Actor } from '../../accounts/types'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { publisherReadiness } from '../rules'
import type { AuthorizedPublisher, PublisherSummary } from '../types'
import { authorizePublisher } from './authorize-publisher'
import { readinessSelect, toFacts } from './get-readiness'

const sold = {
  priceModel: { not: 'free' },
  state: { not: 'retired' },
} satisfies Prisma.PlanWhereInput

/** Publishers of the actor's own account, of organizations in which they are known as an owner, and those they were invited to. */
function candidates({ accountId }: Actor) {
  const owned = { some: { memberId: accountId, role: 'admin' as const } }
  return db().publisher.findMany({
    where: {
      account: { deletedAt: null },
      OR: [{ accountId }, { account: { members: owned } }, { editors: { some: { accountId } } }],
    },
    orderBy: { account: { login: 'asc' } },
    select: {
      ...readinessSelect,
      account: { select: { login: true, avatarUrl: true, type: true } },
      listings: { select: { id: true, plans: { where: sold, select: { id: true }, take: 1 } } },
    },
  })
}

type Candidate = Awaited<ReturnType<typeof candidates>>[number]

function toSummary(row: Candidate, { login, name, right }: AuthorizedPublisher): PublisherSummary {
  const { account, listings } = row
  const paid = row.stripeAccount !== null || listings.some(({ plans }) => plans.length > 0)
  return {
    login,
    name,
    right,
    avatarUrl: account.avatarUrl,
    type: account.type,
    listings: listings.length,
    readiness: publisherReadiness(toFacts(row), { paid }),
  }
}

/** The publishers that a person may use, each as GitHub and the invitations stand now, with what it has yet to do. One that cannot be read just now is left out. */
export async function listPublishers(actor: Actor): Promise<PublisherSummary[]> {
  const rows = await candidates(actor)
  const summaries = await Promise.all(
    rows.map(async (row) => {
      const { login } = row.account
      const authorized = await authorizePublisher(actor, login, 'editor', { toRead: true })
      return authorized.ok ? [toSummary(row, authorized.value)] : []
    }),
  )
  return summaries.flat()
}

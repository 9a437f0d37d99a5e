import { db } from '../db/client'
import type { Prisma } from '../db/generated/client'

const idOf = ({ id }: { id: string }) => id

/** Listings with this name, or with it as the last part of their address here or on GitHub. */
async function findListings(typed: string) {
  const slug = typed.toLowerCase().replaceAll(/\s+/g, '-')
  // Whatever the case of letters, it is compared as a pattern.
  const pattern = typed.replaceAll(/[\\%_]/g, String.raw`\$&`)
  const name = { equals: pattern, mode: 'insensitive' } as const
  return db().listing.findMany({
    where: {
      OR: [{ slug }, { githubAppSlug: slug }, { currentRevision: { name } }],
    },
    select: { id: true },
  })
}

/** The rows about one integration: itself, what was asked, bought and set up of it, and what campaigns decided about it. */
export async function aboutListing(
  typed: string,
  accountId: string | undefined,
): Promise<Prisma.AuditEventWhereInput> {
  const listings = await findListings(typed)
  const of = { listingId: { in: listings.map(idOf) } }
  const here = accountId === undefined ? of : { ...of, accountId }
  const asked = accountId === undefined ? of : { ...of, organizationId: accountId }
  const select = { id: true }
  const client = db()
  const ids = await Promise.all([
    client.installationRequest.findMany({ where: asked, select }),
    client.purchase.findMany({ where: here, select }),
    client.checkout.findMany({ where: here, select }),
    client.setup.findMany({ where: here, select }),
    client.permissionUpdate.findMany({ where: here, select }),
    client.plan.findMany({ where: of, select }),
    client.abuseReport.findMany({ where: of, select }),
    client.campaignItem.findMany({ where: of, select: { name: true }, distinct: ['name'] }),
  ])
  const [requests, purchases, checkouts, setups, updates, plans, reports, items] = ids
  const subjects = [listings, requests, purchases, checkouts, setups, updates, plans, reports]
  return {
    OR: [
      { subjectId: { in: subjects.flatMap((rows) => rows.map(idOf)) } },
      ...items.map(({ name }) => ({
        subjectType: 'campaign',
        detail: { path: ['integration'], equals: name },
      })),
    ],
  }
}

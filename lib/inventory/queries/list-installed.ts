import { db } from '../../db/client'
import type { OrganizationApp } from '../../db/generated/client'
import { permissionSnapshotSchema } from '../../installs/schema'
import { loadPolicyListings } from '../../policies/queries/load-policy-listings'
import { accessOf, monthlyCostOf } from '../../policies/rules/policy-subject'
import type { PolicySubject } from '../../policies/types'

/** An integration that an organization has, as a policy looks at it. */
export interface InstalledSubject extends PolicySubject {
  key: string
  name: string
}

/** An app that is not listed here: GitHub names its owner and what it may do. */
function unlisted(app: OrganizationApp): InstalledSubject {
  return {
    key: `app:${app.appId}`,
    name: app.name ?? app.appSlug,
    listing: {
      slug: '',
      publisher: app.ownerLogin ?? '',
      verified: false,
      kind: 'github_app',
      categories: [],
      access: accessOf(permissionSnapshotSchema.catch({}).parse(app.permissions)),
    },
    monthlyCost: null,
    units: 1,
  }
}

async function loadRows(organizationId: string) {
  const [apps, installations, purchases] = await Promise.all([
    db().organizationApp.findMany({ where: { organizationId, removedAt: null } }),
    db().installation.findMany({
      where: { accountId: organizationId, state: { not: 'deleted' } },
      select: { listingId: true, permissions: true },
    }),
    db().purchase.findMany({
      where: { accountId: organizationId, isTest: false, state: { not: 'cancelled' } },
      include: { plan: true },
    }),
  ])
  const appIds = apps.map(({ appId }) => appId)
  const listings = await db().listing.findMany({
    where: {
      OR: [
        { githubAppId: { in: appIds } },
        { id: { in: [...installations, ...purchases].map(({ listingId }) => listingId) } },
      ],
    },
    select: {
      id: true,
      slug: true,
      githubAppId: true,
      currentRevision: { select: { name: true } },
    },
  })
  return { apps, installations, purchases, listings }
}

type Rows = Awaited<ReturnType<typeof loadRows>>

/** What it was granted on GitHub, as GitHub said last. */
function grantedTo(listing: Rows['listings'][number], { apps, installations }: Rows) {
  const app = apps.find(({ appId }) => appId === listing.githubAppId)
  const granted =
    app ??
    installations.find(({ listingId, permissions }) => listingId === listing.id && permissions)
  return granted && permissionSnapshotSchema.safeParse(granted.permissions).data
}

/** All that an organization has, installed or bought, with what it may do and costs. The caller has authorized the reader. */
export async function listInstalled(organizationId: string): Promise<InstalledSubject[]> {
  const rows = await loadRows(organizationId)
  const known = await loadPolicyListings(rows.listings.map(({ id }) => id))
  const listed = rows.listings.flatMap((row): InstalledSubject[] => {
    const listing = known.get(row.id)
    if (listing === undefined) return []
    const granted = grantedTo(row, rows)
    const bought = rows.purchases.find(({ listingId }) => listingId === row.id)
    const units = bought?.units ?? 1
    return [
      {
        key: row.id,
        name: row.currentRevision?.name ?? row.slug,
        listing:
          granted === undefined || listing.kind !== 'github_app'
            ? listing
            : { ...listing, access: accessOf(granted) },
        monthlyCost: monthlyCostOf(bought?.plan ?? null, bought?.cycle ?? null, units),
        units,
      },
    ]
  })
  const listedApps = new Set(rows.listings.map(({ githubAppId }) => githubAppId))
  return [...listed, ...rows.apps.filter(({ appId }) => !listedApps.has(appId)).map(unlisted)]
}

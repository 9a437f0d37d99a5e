import { authorizationLink, installationSettingsLink } from '../../adapters/github/links'
import type {
  Account,
  Installation,
  OrganizationApp,
  UserAuthorization,
} from '../../db/generated/client'
import { permissionSnapshotSchema } from '../../installs/schema'
import { listingContentSchema } from '../../listings/schema'
import { levelOf } from '../../permission-updates/rules'
import { permissionName } from '../../permission-updates/rules/words'
import type { InventoryEntry, InventoryPermission } from '../types'
import type { InventoryListing, LoadedInventory } from './load-inventory'

/** What one table says of an integration. */
export type Part = InventoryEntry

const iso = (at: Date | null) => at?.toISOString() ?? null

/** What was granted, by GitHub's own names; null where nobody told. */
export function permissionsOf(json: unknown): InventoryPermission[] | null {
  const parsed = permissionSnapshotSchema.safeParse(json)
  if (!parsed.success) return null
  return Object.entries(parsed.data).map(([key, access]) => {
    const level = levelOf(key)
    return { level, key, access, name: permissionName({ level, key }) }
  })
}

const nothing = {
  owner: null,
  listing: null,
  permissions: null,
  scopes: [],
  weight: null,
  grade: null,
  repositories: null,
  chosen: null,
  askedBy: null,
  approvedBy: [],
  approvedByRule: null,
  approvedCost: null,
  setUpBy: null,
  boughtBy: null,
  since: null,
  changedAt: null,
  subscription: null,
  updateId: null,
  settingsUrl: null,
  revokeUrl: null,
  oauth: null,
} satisfies Partial<InventoryEntry>

function listed(listing: InventoryListing) {
  return {
    ...nothing,
    key: listing.id,
    name: listing.currentRevision?.name ?? listing.slug,
    kind: listing.kind,
    owner: listing.publisher.name,
    listing: { slug: listing.slug, public: listing.state === 'published' },
  }
}

type Installed = Installation & { listing: InventoryListing }

/** An installation of a listed app, as its source said last. */
export function fromInstallation(row: Installed, account: Account): Part {
  const { state, githubInstallationId: id, source, readAt } = row
  const isThere = state !== 'deleted' && id !== null
  return {
    ...listed(row.listing),
    state,
    permissions: permissionsOf(row.permissions),
    repositories: row.repositorySelection,
    since: iso(row.installedAt),
    changedAt: iso(row.deletedAt ?? row.suspendedAt),
    known: { source, readAt: readAt.toISOString() },
    settingsUrl: isThere ? installationSettingsLink(account, Number(id)) : null,
  }
}

/** An app that GitHub named, listed here or not. */
export function fromApp(row: OrganizationApp, account: Account, listingId: string | null): Part {
  return {
    ...nothing,
    key: listingId ?? `app:${row.appId}`,
    name: row.name ?? row.appSlug,
    kind: 'github_app',
    owner: row.ownerLogin,
    state: row.suspendedAt === null ? 'active' : 'suspended',
    permissions: permissionsOf(row.permissions),
    repositories: row.repositorySelection,
    since: iso(row.installedAt),
    changedAt: iso(row.changedAt),
    known: { source: 'github', readAt: row.readAt.toISOString() },
    settingsUrl: installationSettingsLink(account, Number(row.githubInstallationId)),
  }
}

type Authorized = UserAuthorization & { listing: InventoryListing }

/** What a person authorized for themselves (S5). */
export function fromAuthorization(row: Authorized): Part {
  const { clientId } = row.listing
  const isRevoked = row.state === 'revoked'
  return {
    ...listed(row.listing),
    state: row.state,
    permissions: row.listing.kind === 'github_app' ? permissionsOf(row.permissions) : null,
    scopes: row.scopes,
    since: row.authorizedAt.toISOString(),
    changedAt: iso(row.revokedAt),
    known: { source: row.source, readAt: row.readAt.toISOString() },
    revokeUrl: clientId === null || isRevoked ? null : authorizationLink(clientId),
  }
}

/** What an owner said of an OAuth App under the organization's policy: their word, whoever reads it. */
export function fromOauthApproval(row: LoadedInventory['oauth'][number]): Part[] {
  const { state, saidAt, saidBy } = row
  if (state === 'withdrawn') return []
  return [
    {
      ...listed(row.listing),
      state,
      scopes: state === 'approved' ? scopesOf(row.listing) : [],
      approvedBy: state === 'approved' ? [saidBy.account.login] : [],
      since: saidAt.toISOString(),
      changedAt: saidAt.toISOString(),
      known: { source: 'person', readAt: saidAt.toISOString() },
    },
  ]
}

/** What an OAuth App asks of each who authorizes it, as its listing says: GitHub tells an organization none of it. */
function scopesOf({ currentRevision }: InventoryListing): string[] {
  const content = listingContentSchema.safeParse(currentRevision?.content)
  return content.success ? content.data.scopes.map(({ name }) => name) : []
}

/** What was bought and is neither installed nor authorized, as far as anybody told. Stripe knows of no free plan. */
export function fromPurchase(row: LoadedInventory['purchases'][number]): Part {
  return {
    ...listed({ ...row.listing, id: row.listingId }),
    state: 'bought',
    since: row.startedAt.toISOString(),
    known: {
      source: row.stripeSubscriptionId === null ? 'souk' : 'stripe',
      readAt: (row.readAt ?? row.startedAt).toISOString(),
    },
  }
}

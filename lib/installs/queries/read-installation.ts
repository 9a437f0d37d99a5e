import { getInstallationOnAccount } from '../../adapters/github/get-installation-on-account'
import { listOrganizationInstallations } from '../../adapters/github/list-organization-installations'
import type { GithubInstallation } from '../../adapters/github/types'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Account, OrganizationConnection } from '../../db/generated/client'
import type { SetupListing } from './load-setup-listing'

/** What GitHub says of an app on an account: how it stands, that it is not there, or that we cannot know. */
export type Reading =
  | { known: true; installation: GithubInstallation | null; readAt: Date }
  | { known: false }

export type ReadAccount = Account & { connection: OrganizationConnection | null }

const unknown: Reading = { known: false }

/** The marketplace's installation through which an organization can be read. */
export function liveConnection(account: ReadAccount): number | null {
  const { connection } = account
  if (connection === null || connection.disconnectedAt || connection.suspendedAt) return null
  return Number(connection.githubInstallationId)
}

/** Whether GitHub can tell of this integration on this account: through the app's own key, or through the organization's connection. */
export function canBeRead(listing: SetupListing, account: ReadAccount): boolean {
  if (listing.kind !== 'github_app') return false
  return listing.appKey !== null || liveConnection(account) !== null
}

async function readAsListedApp(
  listing: SetupListing,
  account: ReadAccount,
): Promise<Result<Reading>> {
  if (listing.appKey === null) return ok(unknown)
  const readAt = now()
  const found = await getInstallationOnAccount(listing.appKey, account)
  if (found.ok) return ok({ known: true, installation: found.value, readAt })
  if (found.error.code === 'not_found') return ok({ known: true, installation: null, readAt })
  if (found.error.code !== 'session_expired') return found
  // GitHub no longer takes the key: the integrator has to connect the app again.
  await db().appConnection.updateMany({
    where: { listingId: listing.id, failedAt: null },
    data: { failedAt: readAt },
  })
  return ok(unknown)
}

async function readAsOrganization(
  listing: SetupListing,
  account: ReadAccount,
): Promise<Result<Reading>> {
  const through = liveConnection(account)
  if (through === null) return ok(unknown)
  const readAt = now()
  const installations = await listOrganizationInstallations(through, account.login)
  if (!installations.ok) {
    return installations.error.code === 'not_found' ? ok(unknown) : installations
  }
  const found = installations.value.find(({ appId }) => appId === listing.githubAppId)
  return ok({ known: true, installation: found ?? null, readAt })
}

/** Asks GitHub whether an app is on an account: first with the app's own JWT, then through the organization's connection (design §3). Errors: `github_unavailable`. */
export async function readInstallation(
  listing: SetupListing,
  account: ReadAccount,
): Promise<Result<Reading>> {
  if (listing.kind !== 'github_app') return ok(unknown)
  const first = await readAsListedApp(listing, account)
  if (!first.ok || first.value.known) return first
  return readAsOrganization(listing, account)
}

import type { GithubApp } from '../../adapters/github/types'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { readListedApp } from '../../installs/commands/read-listed-app'
import { loadListingOf, type SetupListing } from '../../installs/queries/load-setup-listing'
import { nextReading } from '../rules'
import type { Access } from '../types'
import { recordSnapshot } from './record-snapshot'

interface Read {
  access: Access
  source: 'github' | 'integrator'
}

function accessOf({ permissions, events }: GithubApp): Access {
  return { permissions, events: events.toSorted(), scopes: [] }
}

/** An OAuth App asks for its scopes on its own pages: what its integrator lists is all that is known. */
async function readAccess(listing: SetupListing): Promise<Result<Read>> {
  if (listing.kind === 'github_app') {
    const app = await readListedApp(listing)
    return app.ok ? ok({ access: accessOf(app.value), source: 'github' }) : app
  }
  const scopes = listing.content.scopes.map(({ name }) => name).toSorted()
  return ok({ access: { permissions: {}, events: [], scopes }, source: 'integrator' })
}

/**
 * Reads what the app of a listing asks for today, from the app itself when it is connected and from
 * its public page otherwise, and keeps a snapshot when it differs. Errors: `not_found` for an app that
 * GitHub does not show us (private, not connected, or deleted), `github_unavailable`.
 */
export async function checkPermissions(listingId: string): Promise<Result<void>> {
  const listing = await loadListingOf(listingId)
  const readAt = now()
  const dueAt = nextReading(readAt)
  await db().permissionWatch.createMany({ data: [{ listingId, dueAt }], skipDuplicates: true })
  const read = await readAccess(listing)
  if (!read.ok) {
    if (read.error.code === 'github_unavailable') return read
    await db().permissionWatch.updateMany({ where: { listingId }, data: { dueAt } })
    await db().permissionWatch.updateMany({
      where: { listingId, failedAt: null },
      data: { failedAt: readAt },
    })
    return err(domainError('not_found'))
  }
  await transaction((tx) => recordSnapshot(tx, { listingId, readAt, dueAt, ...read.value }))
  return ok(undefined)
}

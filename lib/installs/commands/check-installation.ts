import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { loadListingOf, type SetupListing } from '../queries/load-setup-listing'
import { type ReadAccount, type Reading, readInstallation } from '../queries/read-installation'
import { nextInstallationCheck } from '../rules'
import { convergeInstallation } from './converge-installation'

/** Asks GitHub about an integration on an account and keeps the answer, if there is one. Errors: `github_unavailable`. */
export async function readAndConverge(
  listing: SetupListing,
  account: ReadAccount,
): Promise<Result<Reading>> {
  const reading = await readInstallation(listing, account)
  if (!reading.ok || !reading.value.known) return reading
  const { installation, readAt } = reading.value
  const place = { listing, accountId: account.id }
  await transaction((tx) => convergeInstallation(tx, place, installation, readAt))
  return reading
}

/** Reads again how one installation stands: uninstalled, suspended or narrowed on GitHub shows here. What GitHub cannot tell stays what its source said. Errors: `github_unavailable`. */
export async function checkInstallation(installationId: string): Promise<Result<void>> {
  const row = await db().installation.findUnique({
    where: { id: installationId },
    include: { account: { include: { connection: true } } },
  })
  if (row === null) return ok(undefined)
  const reading = await readAndConverge(await loadListingOf(row.listingId), row.account)
  if (!reading.ok) return reading
  if (!reading.value.known) {
    const dueAt = nextInstallationCheck(now())
    await db().installation.updateMany({ where: { id: row.id }, data: { dueAt } })
  }
  return ok(undefined)
}

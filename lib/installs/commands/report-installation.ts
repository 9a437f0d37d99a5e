import type { GithubInstallation } from '../../adapters/github/types'
import { now } from '../../clock'
import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { transaction } from '../../db/transaction'
import { loadListingOf } from '../queries/load-setup-listing'
import { readAndConverge } from './check-installation'
import { convergeInstallation } from './converge-installation'

interface Report {
  listingId: string
  installation: GithubInstallation
  /** Whether the app was uninstalled. */
  isGone: boolean
}

/**
 * What a listed app's service passed on about an installation: GitHub is asked how it stands. Only
 * where GitHub cannot be asked is it kept as what the integrator reported. Of accounts that are not
 * known here nothing is kept. Error: `github_unavailable`.
 */
export async function reportInstallation(report: Report): Promise<Result<void>> {
  const { listingId, installation, isGone } = report
  const account = await db().account.findUnique({
    where: { githubId: installation.account.id },
    include: { connection: true },
  })
  const isListed = await db().listing.count({
    where: { id: listingId, githubAppId: installation.appId, currentRevisionId: { not: null } },
  })
  if (account === null || isListed === 0) return ok(undefined)
  const listing = await loadListingOf(listingId)
  const reading = await readAndConverge(listing, account)
  if (!reading.ok) return reading
  if (reading.value.known) return ok(undefined)
  const place = { listing, accountId: account.id, source: 'integrator' as const }
  const found = isGone ? null : installation
  await transaction((tx) => convergeInstallation(tx, place, found, now()))
  return ok(undefined)
}

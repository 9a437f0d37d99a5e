import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { readAndConverge } from '../../installs/commands/check-installation'
import { loadListingOf } from '../../installs/queries/load-setup-listing'
import { permissionSnapshotSchema } from '../../installs/schema'
import { installationExcess, orderExcess } from '../rules/terms'
import type { Excess, RequestFacts, Terms } from '../types'
import { approvedTermsOf, type RequestRow } from './load-request'
import { findLivePurchase, loadPlans, monthlyCost } from './load-terms'

type Place = Pick<RequestRow, 'id' | 'listingId' | 'organizationId' | 'createdAt' | 'source'>

/** GitHub's times are whole seconds by its own clock. */
const CLOCKS_DIFFER_MS = 60_000

function findInstallation({ listingId, organizationId: accountId }: Place) {
  return db().installation.findUnique({ where: { listingId_accountId: { listingId, accountId } } })
}

/** Whether somebody went the way of this approval to its end. */
async function isSetUp({ id }: Place): Promise<boolean> {
  return (await db().setup.count({ where: { requestId: id, state: 'active' } })) > 0
}

/** Whether an owner says that an OAuth App is approved on GitHub, where nobody else can tell. */
async function isSaidApproved({ listingId, organizationId }: Place): Promise<boolean> {
  const said = await db().oauthApproval.count({
    where: { listingId, organizationId, state: 'approved' },
  })
  return said > 0
}

/**
 * Whether the integration is there for this request. What was there before somebody asked for more
 * of it counts only once the way of the approval was gone to its end: GitHub tells an owner's
 * marketplace "all" or "selected", never which repositories (design §3).
 */
async function isInstalled(place: Place, { selection }: Terms): Promise<boolean> {
  const found = await findInstallation(place)
  if (found?.state !== 'active') return false
  // Nothing of GitHub was asked for: only the plan.
  if (selection === null && place.source === 'person') return true
  const since = +place.createdAt - CLOCKS_DIFFER_MS
  const isNew = found.installedAt !== null && +found.installedAt >= since
  return isNew || (await isSetUp(place))
}

/** Where a request stands by what is kept of Stripe's and GitHub's word, under these terms. */
export async function loadFacts(place: Place, terms: Terms): Promise<RequestFacts> {
  const { listingId, organizationId: accountId } = place
  const [plans, purchase, installed, said] = await Promise.all([
    loadPlans(listingId, terms.planId),
    findLivePurchase({ listingId, accountId }),
    isInstalled(place, terms),
    isSaidApproved(place),
  ])
  const paid = monthlyCost(plans)(terms) > 0
  // An OAuth App that is approved on GitHub is there by that word, unless its plan is still to be paid.
  const isThere = said && (!paid || purchase !== null)
  return { paid, purchased: purchase !== null, installed: installed || isThere }
}

/** Asks GitHub how the app stands on the organization, and keeps the answer. Errors: `github_unavailable`. */
export async function readInstalled(row: RequestRow): Promise<Result<void>> {
  const reading = await readAndConverge(await loadListingOf(row.listingId), row.organization)
  return reading.ok ? ok(undefined) : reading
}

/** In what the installation and the purchase are more than was approved, by what is kept of GitHub's and Stripe's word. */
export async function findExcess(row: RequestRow): Promise<Excess[]> {
  const approved = approvedTermsOf(row)
  if (approved === null) return []
  const { listingId, organizationId: accountId } = row
  const [found, purchase] = await Promise.all([
    findInstallation(row),
    findLivePurchase({ listingId, accountId }),
  ])
  const installed =
    found === null || found.state === 'deleted'
      ? []
      : installationExcess(approved, {
          repositorySelection: found.repositorySelection,
          permissions: permissionSnapshotSchema.catch({}).parse(found.permissions),
        })
  const bought =
    purchase === null
      ? []
      : orderExcess(approved, { ...purchase, selection: null, repositoryIds: [] })
  return [...bought, ...installed]
}

import { installLink } from '../../adapters/github/links'
import { db } from '../../db/client'
import { withPlan } from '../rules'
import { installDecisionSchema } from '../schema'
import type { SetupView } from '../types'
import type { AuthorizedSetupId } from './authorize-setup'
import { loadListingOf, type SetupListing } from './load-setup-listing'
import { canBeRead } from './read-installation'
import { installationInclude, toInstallationView } from './to-installation-view'

async function loadSetup(id: AuthorizedSetupId) {
  return db().setup.findUniqueOrThrow({
    where: { id },
    include: {
      account: { include: { connection: true } },
      plan: { select: { githubId: true } },
      purchase: { select: { plan: { select: { githubId: true } } } },
    },
  })
}

type Row = Awaited<ReturnType<typeof loadSetup>>

/** The integrator's own page, which learns the plan on the way. */
function integratorUrlOf({ plan, purchase }: Row, listing: SetupListing): string | null {
  const { installation } = listing.content.links
  if (installation === undefined) return null
  return withPlan(installation, (purchase?.plan ?? plan)?.githubId ?? null)
}

/** Where the person goes on: GitHub's page with what may be installed preselected, or the integrator's own. */
function installUrlOf(row: Row, listing: SetupListing): string | null {
  if (listing.kind !== 'github_app') return integratorUrlOf(row, listing)
  if (listing.githubAppSlug === null) return null
  return installLink({
    slug: listing.githubAppSlug,
    targetId: Number(row.account.githubId),
    repositoryIds: row.repositorySelection === 'selected' ? row.repositoryIds.map(Number) : null,
    state: row.id,
  })
}

/** A setup with what is still open, as its waiting page shows it. */
export async function getSetup(id: AuthorizedSetupId): Promise<SetupView> {
  const row = await loadSetup(id)
  const { listingId, accountId, account } = row
  const [listing, installation] = await Promise.all([
    loadListingOf(listingId),
    db().installation.findUnique({
      where: { listingId_accountId: { listingId, accountId } },
      include: installationInclude,
    }),
  ])
  const { slug, name, kind } = listing
  return {
    id: row.id,
    listing: { slug, name, kind },
    account: { id: account.id, login: account.login, type: account.type },
    state: row.state,
    decision: installDecisionSchema.parse(row.decision),
    repositorySelection: row.repositorySelection,
    repositoryCount: row.repositoryIds.length,
    planId: row.planId,
    checkoutId: row.checkoutId,
    purchaseId: row.purchaseId,
    installUrl: installUrlOf(row, listing),
    integratorUrl: integratorUrlOf(row, listing),
    confirmedBy: canBeRead(listing, account) ? 'github' : 'person',
    installation: installation === null ? null : toInstallationView(installation),
    createdAt: row.createdAt.toISOString(),
    checkedAt: row.updatedAt.toISOString(),
  }
}

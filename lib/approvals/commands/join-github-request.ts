import { knowOwners } from '../../accounts/commands/know-owners'
import { rememberAccount } from '../../accounts/commands/remember-account'
import type { GithubInstallationRequest } from '../../adapters/github/list-installation-requests'
import { newId } from '../../core/ids'
import { db } from '../../db/client'
import type { InstallationRequest } from '../../db/generated/client'
import { type Transaction, transaction } from '../../db/transaction'
import type { SetupListing } from '../../installs/queries/load-setup-listing'
import { type Ruling, readRuling, ruledFields } from '../queries/read-ruling'
import { expiryOf, nextRequestCheck } from '../rules'
import type { Terms } from '../types'
import { announceRequest } from './announce-request'
import { decideByRule, isDecided } from './decide-by-rule'
import { recordRequestAudit } from './record-request-audit'

interface Joined {
  listing: SetupListing
  organizationId: string
  requesterId: string
  request: GithubInstallationRequest
  readAt: Date
  ruling: Ruling
}

/** Whoever asked on GitHub for what somebody asked here supports it; GitHub's number stays with the row. */
async function join(tx: Transaction, open: InstallationRequest, joined: Joined): Promise<void> {
  const { requesterId, request, readAt } = joined
  const isNew = open.githubId === null
  await tx.installationRequest.update({
    where: { id: open.id },
    data: { githubReadAt: readAt, ...(isNew ? { githubId: request.id } : {}) },
  })
  if (!isNew) return
  const { id: requestId, organizationId } = open
  const detail = {
    github_id: request.id,
    requester: request.requester.login,
    asked_at: request.createdAt,
  }
  if (open.requesterId !== requesterId) {
    const row = { requestId, accountId: requesterId, reason: '', createdAt: readAt }
    await tx.requestSupporter.createMany({ data: [row], skipDuplicates: true })
  }
  const what = 'joined_on_github'
  await recordRequestAudit(tx, 'github', { requestId, organizationId, what, detail })
}

/** GitHub says neither the plan nor the repositories. */
const unsaid: Terms = { planId: null, cycle: null, units: 1, selection: null, repositoryIds: [] }

async function create(tx: Transaction, joined: Joined): Promise<void> {
  const { listing, organizationId, requesterId, request, readAt, ruling } = joined
  const id = newId('request')
  const { count } = await tx.installationRequest.createMany({
    data: [
      {
        id,
        organizationId,
        listingId: listing.id,
        requesterId,
        source: 'github',
        githubId: request.id,
        githubReadAt: readAt,
        reason: '',
        repositoryIds: [],
        ...ruledFields(ruling),
        dueAt: nextRequestCheck(readAt),
        expiresAt: expiryOf(readAt),
        createdAt: readAt,
        updatedAt: readAt,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return
  const detail = { listing: listing.slug, github_id: request.id, asked_at: request.createdAt }
  await recordRequestAudit(tx, 'github', { requestId: id, organizationId, what: 'created', detail })
  const decidedAtOnce = isDecided(ruling)
  await announceRequest(tx, { kind: 'request_asked', requestId: id, key: 1, decidedAtOnce })
  await decideByRule(tx, { id, organizationId, listingId: listing.id, asked: unsaid }, ruling, null)
}

/** Keeps one of GitHub's own pending requests in the row that is open for the organization, or in one of its own. Organizations that are not connected here have nobody to decide, and are left out. */
export async function joinGithubRequest(
  listing: SetupListing,
  request: GithubInstallationRequest,
  readAt: Date,
): Promise<void> {
  const organization = await db().account.findFirst({
    where: { githubId: request.account.id, connection: { disconnectedAt: null } },
    include: { connection: true },
  })
  if (organization === null) return
  const organizationId = organization.id
  const known = { listingId: listing.id, githubId: request.id }
  if ((await db().installationRequest.count({ where: known })) === 0)
    await knowOwners(organization.id)
  const ruling = await readRuling({ organizationId, listingId: listing.id, terms: null })
  await transaction(async (tx) => {
    const requesterId = await rememberAccount(tx, request.requester, readAt)
    const joined = { listing, organizationId, requesterId, request, readAt, ruling }
    const open = await tx.installationRequest.findFirst({
      where: { organizationId, listingId: listing.id, endedAt: null },
    })
    if (open !== null) return join(tx, open, joined)
    // Decided here already: GitHub keeps its own until an owner closes it there.
    if ((await tx.installationRequest.count({ where: known })) === 0) await create(tx, joined)
  })
}

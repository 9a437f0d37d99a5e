import { oauthApprovalInclude } from '../../approvals/queries/to-oauth-step'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { purchaseShape } from '../../purchases/queries/purchase-shape'

/** An account with more than so many integrations sees the newest. */
const MOST = 500

const listing = {
  select: {
    id: true,
    slug: true,
    kind: true,
    state: true,
    clientId: true,
    githubAppId: true,
    publisher: { select: { name: true } },
    currentRevision: { select: { name: true, content: true } },
  },
} satisfies Prisma.ListingDefaultArgs

export type InventoryListing = Prisma.ListingGetPayload<typeof listing>

/** The same with what a purchase's row is made of. */
const boughtListing = {
  select: { ...listing.select, ...purchaseShape.listing.select },
} satisfies Prisma.ListingDefaultArgs

/** Who asked for what is there, and who approved it. */
const loadRequests = (accountId: string) =>
  db().installationRequest.findMany({
    where: {
      organizationId: accountId,
      state: { in: ['approved', 'awaiting_payment', 'awaiting_install', 'active', 'removed'] },
    },
    select: {
      listingId: true,
      state: true,
      rule: true,
      approvedCost: true,
      approvedTerms: true,
      requester: { select: { login: true } },
      decidedBy: { select: { account: { select: { login: true } } } },
      approvals: {
        select: { terms: true, user: { select: { account: { select: { login: true } } } } },
        orderBy: { createdAt: 'asc' },
      },
    },
    orderBy: { id: 'desc' },
    take: MOST,
  })

/** What was bought and has not ended, with who bought it. */
const loadPurchases = (accountId: string) =>
  db().purchase.findMany({
    where: { accountId, isTest: false, state: { not: 'cancelled' } },
    include: {
      ...purchaseShape,
      listing: boughtListing,
      startedBy: { select: { account: { select: { login: true } } } },
    },
    orderBy: { id: 'desc' },
    take: MOST,
  })

const loadUpdates = (accountId: string) =>
  db().permissionUpdate.findMany({
    where: { accountId, state: 'open' },
    select: { id: true, listingId: true },
    take: MOST,
  })

/** What owners said of OAuth Apps, unless they took it back. */
const loadOauthApprovals = (organizationId: string) =>
  db().oauthApproval.findMany({
    where: { organizationId },
    include: { ...oauthApprovalInclude, listing },
    orderBy: { saidAt: 'desc' },
    take: MOST,
  })

/** All that is kept of the integrations of an account, each table by itself; the newest 500 of each. */
export async function loadInventory(accountId: string) {
  const rest = { take: MOST }
  const account = await db().account.findUniqueOrThrow({ where: { id: accountId } })
  const [apps, installations, authorizations, purchases, setups, requests, updates, oauth] =
    await Promise.all([
      db().organizationApp.findMany({
        where: { organizationId: accountId, removedAt: null },
        ...rest,
      }),
      db().installation.findMany({
        where: { accountId },
        include: { listing },
        orderBy: { id: 'desc' },
        ...rest,
      }),
      db().userAuthorization.findMany({ where: { accountId }, include: { listing }, ...rest }),
      loadPurchases(accountId),
      db().setup.findMany({
        where: { accountId, state: 'active' },
        select: {
          listingId: true,
          repositorySelection: true,
          repositoryIds: true,
          startedBy: { select: { account: { select: { login: true } } } },
        },
        orderBy: { id: 'desc' },
        ...rest,
      }),
      loadRequests(accountId),
      loadUpdates(accountId),
      loadOauthApprovals(accountId),
    ])
  return {
    account,
    apps,
    installations,
    authorizations,
    purchases,
    setups,
    requests,
    updates,
    oauth,
  }
}

export type LoadedInventory = Awaited<ReturnType<typeof loadInventory>>

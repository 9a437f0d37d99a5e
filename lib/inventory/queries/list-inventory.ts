import type { AuthorizedAccountId } from '../../accounts/types'
import { toOauthStep } from '../../approvals/queries/to-oauth-step'
import type { OauthStep } from '../../approvals/rules/oauth-word'
import { costSchema } from '../../approvals/schema'
import type { Locale } from '../../core/locales'
import { weighable } from '../../permission-updates/rules/words'
import { riskScore } from '../../permissions/rules/risk'
import { toPurchaseRow } from '../../purchases/rules/purchase-row'
import { isRevokedSince } from '../rules'
import type { InventoryEntry } from '../types'
import { type LoadedInventory, loadInventory } from './load-inventory'
import { approvalOf, requestOf } from './request-of'
import {
  fromApp,
  fromAuthorization,
  fromInstallation,
  fromOauthApproval,
  fromPurchase,
  type Part,
} from './to-entry'

/** Later parts only fill what the earlier ones left open: what is installed says more than what was authorized or said, and that more than what was bought. */
function merge(entries: Map<string, InventoryEntry>, { key, ...part }: Part): void {
  const known = entries.get(key)
  if (known === undefined) {
    entries.set(key, { key, ...part })
    return
  }
  entries.set(key, {
    ...known,
    ...(isRevokedSince(known, part) ? { state: part.state, known: part.known } : {}),
    owner: known.owner ?? part.owner,
    scopes: known.scopes.length > 0 ? known.scopes : part.scopes,
    permissions: known.permissions ?? part.permissions,
    revokeUrl: known.revokeUrl ?? part.revokeUrl,
    changedAt: part.changedAt ?? known.changedAt,
    since: known.since ?? part.since,
  })
}

function partsOf(loaded: LoadedInventory): Part[] {
  const { account, apps, installations, authorizations, oauth, purchases } = loaded
  const listed = new Map(
    installations.flatMap(({ listing }) =>
      listing.githubAppId === null ? [] : [[listing.githubAppId, listing.id] as const],
    ),
  )
  return [
    ...installations.map((row) => fromInstallation(row, account)),
    ...apps.map((row) => fromApp(row, account, listed.get(row.appId) ?? null)),
    ...authorizations.map((row) => fromAuthorization(row)),
    ...oauth.flatMap(fromOauthApproval),
    ...purchases.map((row) => fromPurchase(row)),
  ]
}

/** What can be done with it; unknown where nobody told. */
function weightOf({ permissions, scopes }: InventoryEntry): number | null {
  if (permissions === null && scopes.length === 0) return null
  const granted = Object.fromEntries((permissions ?? []).map(({ key, access }) => [key, access]))
  return riskScore(weighable({ permissions: granted, events: [], scopes }))
}

/** Who asked, approved and set it up, what it costs, and what waits; each from its own table. */
function complete(entry: InventoryEntry, loaded: LoadedInventory, locale: Locale): InventoryEntry {
  const of = <Row extends { listingId: string }>(rows: readonly Row[]) =>
    rows.find(({ listingId }) => listingId === entry.key)
  const request = requestOf(entry, loaded.requests)
  const setup = of(loaded.setups)
  const purchase = of(loaded.purchases)
  const oauth = oauthOf(entry, loaded)
  return {
    ...entry,
    ...deniedBy(oauth),
    weight: weightOf(entry),
    chosen: setup?.repositorySelection === 'selected' ? setup.repositoryIds.length : null,
    askedBy: request?.requester.login ?? null,
    ...(request === undefined ? {} : approvalOf(request, entry.approvedBy)),
    approvedCost: request?.approvedCost ? costSchema.parse(request.approvedCost).year : null,
    setUpBy: setup?.startedBy.account.login ?? null,
    boughtBy: purchase?.startedBy.account.login ?? null,
    subscription: purchase === undefined ? null : subscriptionOf(purchase, locale),
    updateId: of(loaded.updates)?.id ?? null,
    oauth,
  }
}

/** An owner who says that GitHub denies it knows better than who set it up. */
function deniedBy(oauth: OauthStep | null): Partial<InventoryEntry> {
  if (oauth?.said?.state !== 'denied') return {}
  return { state: 'denied', known: { source: 'person', readAt: oauth.said.at } }
}

/** For an OAuth App of an organization, whether or not anybody said something of it yet. */
function oauthOf({ key, kind }: InventoryEntry, loaded: LoadedInventory): OauthStep | null {
  if (kind !== 'oauth_app') return null
  const { account, oauth, installations, purchases } = loaded
  const row = oauth.find(({ listingId }) => listingId === key) ?? null
  const listing =
    row?.listing ??
    [...installations, ...purchases].find(({ listingId }) => listingId === key)?.listing
  if (listing === undefined) return null
  const name = listing.currentRevision?.name ?? listing.slug
  return toOauthStep({ listing: { ...listing, name }, account }, row)
}

function subscriptionOf(row: LoadedInventory['purchases'][number], locale: Locale) {
  const { id, planName, yearlyTotal: yearly, endsAt } = toPurchaseRow(row, locale)
  const free = row.plan.monthlyPrice === null && row.plan.yearlyPrice === null
  return { id, planName, free, yearly, endsAt }
}

/** Every integration on an account that GitHub told of or that came through this marketplace, with the source of each (S7); nothing of it is graded. */
export async function listInventory(
  accountId: AuthorizedAccountId,
  locale: Locale,
): Promise<InventoryEntry[]> {
  const loaded = await loadInventory(accountId)
  const entries = new Map<string, InventoryEntry>()
  for (const part of partsOf(loaded)) merge(entries, part)
  return [...entries.values()].map((entry) => complete(entry, loaded, locale))
}

import type { AuthorizedAccountId } from '../../accounts/types'
import type { Locale } from '../../core/locales'
import { weighable } from '../../permission-updates/rules/words'
import { riskScore } from '../../permissions/rules/risk'
import { toPurchaseRow } from '../../purchases/rules/purchase-row'
import type { InventoryEntry } from '../types'
import { type LoadedInventory, loadInventory } from './load-inventory'
import { fromApp, fromAuthorization, fromInstallation, fromPurchase, type Part } from './to-entry'

/** Later parts only fill what the earlier ones left open: what is installed says more than what was authorized, and that more than what was bought. */
function merge(entries: Map<string, InventoryEntry>, { key, ...part }: Part): void {
  const known = entries.get(key)
  if (known === undefined) {
    entries.set(key, { key, ...part })
    return
  }
  entries.set(key, {
    ...known,
    owner: known.owner ?? part.owner,
    scopes: known.scopes.length > 0 ? known.scopes : part.scopes,
    permissions: known.permissions ?? part.permissions,
    revokeUrl: known.revokeUrl ?? part.revokeUrl,
    changedAt: part.changedAt ?? known.changedAt,
    since: known.since ?? part.since,
  })
}

function partsOf(loaded: LoadedInventory): Part[] {
  const { account, apps, installations, authorizations, purchases } = loaded
  const listed = new Map(
    installations.flatMap(({ listing }) =>
      listing.githubAppId === null ? [] : [[listing.githubAppId, listing.id] as const],
    ),
  )
  return [
    ...installations.map((row) => fromInstallation(row, account)),
    ...apps.map((row) => fromApp(row, account, listed.get(row.appId) ?? null)),
    ...authorizations.map((row) => fromAuthorization(row)),
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
  const request = of(loaded.requests)
  const setup = of(loaded.setups)
  const purchase = of(loaded.purchases)
  return {
    ...entry,
    weight: weightOf(entry),
    chosen: setup?.repositorySelection === 'selected' ? setup.repositoryIds.length : null,
    askedBy: request?.requester.login ?? null,
    approvedBy: request?.decidedBy?.account.login ?? request?.rule ?? null,
    setUpBy: setup?.startedBy.account.login ?? null,
    subscription: purchase === undefined ? null : subscriptionOf(purchase, locale),
    updateId: of(loaded.updates)?.id ?? null,
  }
}

function subscriptionOf(row: LoadedInventory['purchases'][number], locale: Locale) {
  const { id, planName, yearlyTotal } = toPurchaseRow(row, locale)
  return { id, planName, yearly: yearlyTotal }
}

/** Every integration on an account that GitHub told of or that came through this marketplace, with the source of each (S7). */
export async function listInventory(
  accountId: AuthorizedAccountId,
  locale: Locale,
): Promise<InventoryEntry[]> {
  const loaded = await loadInventory(accountId)
  const entries = new Map<string, InventoryEntry>()
  for (const part of partsOf(loaded)) merge(entries, part)
  return [...entries.values()].map((entry) => complete(entry, loaded, locale))
}

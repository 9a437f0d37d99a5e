import type { InventoryEntry, InventoryView } from './types'

/** Whether an integration can still do something on the account, or waits to; what was uninstalled or revoked cannot. */
export function isThere({ state }: Pick<InventoryEntry, 'state'>): boolean {
  return state !== 'deleted' && state !== 'revoked'
}

/** What was bought is shown as long as it is paid for; everything else as long as it is there. */
function isShown(entry: InventoryEntry, show: InventoryView['show']): boolean {
  if (show === 'gone') return !isThere(entry)
  if (show === 'paid') return entry.subscription !== null
  return isThere(entry) && fits(entry, show)
}

function fits(entry: InventoryEntry, show: InventoryView['show']): boolean {
  switch (show) {
    case 'souk':
      return entry.listing !== null
    case 'others':
      return entry.listing === null
    case 'pending':
      return entry.updateId !== null
    default:
      return true
  }
}

type Order = (a: InventoryEntry, b: InventoryEntry) => number

const byName: Order = (a, b) => a.name.localeCompare(b.name) || a.key.localeCompare(b.key)
const time = (at: string | null) => (at === null ? Number.POSITIVE_INFINITY : Date.parse(at))
const amount = ({ subscription }: InventoryEntry) => subscription?.yearly?.amount ?? -1

const orders: Record<InventoryView['sort'], Order> = {
  name: byName,
  since: (a, b) => compare(time(a.since), time(b.since)),
  changed: (a, b) => compare(latest(b.changedAt), latest(a.changedAt)),
  cost: (a, b) => compare(amount(b), amount(a)),
  permissions: (a, b) => compare(b.weight ?? -1, a.weight ?? -1),
}

const latest = (at: string | null) => (at === null ? 0 : Date.parse(at))

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The part of an inventory that is asked for, in the order asked for: the oldest, the latest changed, the dearest, the one whose access weighs most first; by name where that says nothing. */
export function arrangeInventory(
  entries: readonly InventoryEntry[],
  { show, sort }: InventoryView,
): InventoryEntry[] {
  const order = orders[sort]
  return entries
    .filter((entry) => isShown(entry, show))
    .toSorted((a, b) => order(a, b) || byName(a, b))
}

type Said = Pick<InventoryEntry, 'state' | 'known' | 'kind'>

/**
 * Whether what a person authorized or revoked for themselves says more than what is known of the
 * set-up: it was revoked later, and nobody but a person had said that it is set up. Of a GitHub App
 * the installation stays, whoever revoked.
 */
export function isRevokedSince(known: Said, told: Said): boolean {
  if (known.kind === 'github_app' || known.known.source !== 'person') return false
  return told.state === 'revoked' && told.known.readAt >= known.known.readAt
}

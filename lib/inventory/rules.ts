import type { InventoryEntry, InventoryView } from './types'

const wide: Record<string, number> = { read: 1, write: 2, admin: 3 }

function isShown(entry: InventoryEntry, show: InventoryView['show']): boolean {
  switch (show) {
    case 'souk':
      return entry.listing !== null
    case 'others':
      return entry.listing === null
    case 'pending':
      return entry.updateId !== null
    case 'paid':
      return entry.subscription !== null
    default:
      return true
  }
}

/** How much an integration may do, to sort by: the widest access first, then how many permissions. Not a grade. */
function reach({ permissions, scopes }: InventoryEntry): number {
  const accesses = (permissions ?? []).map(({ access }) => wide[access] ?? 3)
  return Math.max(0, ...accesses) * 1_000 + accesses.length + scopes.length
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
  permissions: (a, b) => compare(reach(b), reach(a)),
}

const latest = (at: string | null) => (at === null ? 0 : Date.parse(at))

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The part of an inventory that is asked for, in the order asked for: the oldest, the latest changed, the dearest, the one that may do most first; by name where that says nothing. */
export function arrangeInventory(
  entries: readonly InventoryEntry[],
  { show, sort }: InventoryView,
): InventoryEntry[] {
  const order = orders[sort]
  return entries
    .filter((entry) => isShown(entry, show))
    .toSorted((a, b) => order(a, b) || byName(a, b))
}

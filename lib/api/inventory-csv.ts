import { stringify } from 'csv-stringify/sync'
import { minorUnits } from '../core/money'
import type { InventoryEntry } from '../inventory/types'

const columns = [
  'account',
  'integration',
  'kind',
  'owner',
  'listing',
  'state',
  'permissions',
  'scopes',
  'repositories',
  'asked_by',
  'approved_by',
  'set_up_by',
  'since',
  'last_change',
  'plan',
  'cost_12_months',
  'currency',
  'change_pending',
  'source',
  'read_at',
  'oauth_approval',
  'said_by',
  'said_at',
  'confirmed_by',
  'confirmed_at',
  'approved_by_rule',
  'bought_by',
  'access_grade',
] as const

type Line = Record<(typeof columns)[number], string>

/** What an owner said of an OAuth App, and who said the same: always a person's word. */
function wordOf({ oauth }: InventoryEntry) {
  const said = oauth?.said ?? null
  return {
    oauth_approval: said === null ? '' : said.state,
    said_by: said?.by ?? '',
    said_at: said?.at ?? '',
    confirmed_by: said?.confirmed?.by ?? '',
    confirmed_at: said?.confirmed?.at ?? '',
  }
}

/** In major units; a free plan costs 0, and what has no plan, or nobody can tell the cost of, nothing that could be added up. */
function costOf({ subscription }: InventoryEntry): string {
  if (subscription?.free) return '0'
  const yearly = subscription?.yearly ?? null
  return yearly === null ? '' : String(yearly.amount / minorUnits(yearly.currency))
}

function toLine(account: string, entry: InventoryEntry): Line {
  const yearly = entry.subscription?.yearly ?? null
  const permissions = entry.permissions ?? []
  return {
    account,
    integration: entry.name,
    kind: entry.kind,
    owner: entry.owner ?? '',
    listing: entry.listing?.slug ?? '',
    state: entry.state === 'deleted' ? 'uninstalled' : entry.state,
    permissions: permissions.map(({ key, access }) => `${key}:${access}`).join(' '),
    scopes: entry.scopes.join(' '),
    repositories: entry.repositories ?? '',
    asked_by: entry.askedBy ?? '',
    approved_by: entry.approvedBy.join(' '),
    set_up_by: entry.setUpBy ?? '',
    since: entry.since ?? '',
    last_change: entry.changedAt ?? '',
    plan: entry.subscription?.planName ?? '',
    cost_12_months: costOf(entry),
    currency: yearly?.currency.toUpperCase() ?? '',
    change_pending: entry.updateId === null ? 'no' : 'yes',
    source: entry.known.source,
    read_at: entry.known.readAt,
    ...wordOf(entry),
    approved_by_rule: entry.approvedByRule ?? '',
    bought_by: entry.boughtBy ?? '',
    access_grade: entry.grade ?? '',
  }
}

/** An inventory as CSV (RFC 4180), in English and in major units. What a spreadsheet would take for a formula is made a text. */
export function inventoryCsv(account: string, entries: readonly InventoryEntry[]): string {
  return stringify(
    entries.map((entry) => toLine(account, entry)),
    { header: true, columns: [...columns], escape_formulas: true, record_delimiter: 'windows' },
  )
}

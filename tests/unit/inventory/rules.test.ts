import { describe, expect, it } from 'vitest'
import { inventoryCsv } from '@/lib/api/inventory-csv'
import { arrangeInventory, isRevokedSince, isThere } from '@/lib/inventory/rules'
import { type inventoryShows, inventorySorts, inventoryViewSchema } from '@/lib/inventory/schema'
import type { InventoryEntry } from '@/lib/inventory/types'

function entry(name: string, more: Partial<InventoryEntry> = {}): InventoryEntry {
  return {
    key: name,
    name,
    kind: 'github_app',
    owner: null,
    listing: null,
    state: 'active',
    permissions: null,
    scopes: [],
    weight: null,
    grade: null,
    repositories: null,
    chosen: null,
    askedBy: null,
    approvedBy: [],
    approvedByRule: null,
    approvedCost: null,
    setUpBy: null,
    boughtBy: null,
    since: null,
    changedAt: null,
    subscription: null,
    updateId: null,
    known: { source: 'github', readAt: '2026-01-01T00:00:00.000Z' },
    settingsUrl: null,
    revokeUrl: null,
    oauth: null,
    ...more,
  }
}

const permission = (key: string, access: string) => ({
  level: 'repository' as const,
  key,
  name: key,
  access,
})
const cost = (amount: number) => ({
  id: 'pur_1',
  planName: 'Team',
  free: false,
  endsAt: null,
  yearly: { amount, currency: 'eur' },
})

const entries = [
  entry('Coverleaf', {
    listing: { slug: 'coverleaf', public: true },
    since: '2025-01-01T00:00:00.000Z',
    subscription: cost(6_000),
    weight: 8,
    permissions: [permission('contents', 'read'), permission('checks', 'read')],
  }),
  entry('atlas', {
    since: '2024-01-01T00:00:00.000Z',
    changedAt: '2026-05-01T00:00:00.000Z',
    weight: 24,
    permissions: [permission('administration', 'write')],
  }),
  entry('Béluga', {
    listing: { slug: 'beluga', public: false },
    changedAt: '2026-06-01T00:00:00.000Z',
    updateId: 'pup_1',
    subscription: cost(60_000),
  }),
  entry('Delft', {
    listing: { slug: 'delft', public: true },
    state: 'deleted',
    subscription: { id: 'pur_2', planName: 'Public', free: true, yearly: null, endsAt: null },
  }),
  entry('Ember', { kind: 'oauth_app', state: 'revoked' }),
]

const there = entries.filter(isThere)

const names = (show: (typeof inventoryShows)[number], sort: (typeof inventorySorts)[number]) =>
  arrangeInventory(entries, { show, sort }).map(({ name }) => name)

describe('an inventory', () => {
  it.each([
    ['all', ['atlas', 'Béluga', 'Coverleaf']],
    ['souk', ['Béluga', 'Coverleaf']],
    ['others', ['atlas']],
    ['pending', ['Béluga']],
    ['paid', ['Béluga', 'Coverleaf', 'Delft']],
    ['gone', ['Delft', 'Ember']],
  ] as const)('shows %s', (show, expected) => {
    expect(names(show, 'name')).toEqual(expected)
  })

  it.each([
    ['since', ['atlas', 'Coverleaf', 'Béluga']],
    ['changed', ['Béluga', 'atlas', 'Coverleaf']],
    ['cost', ['Béluga', 'Coverleaf', 'atlas']],
    ['permissions', ['atlas', 'Coverleaf', 'Béluga']],
  ] as const)('by %s has first what asks for a look', (sort, expected) => {
    expect(names('all', sort)).toEqual(expected)
  })

  it.each(inventorySorts)('by %s loses nothing', (sort) => {
    expect(names('all', sort)).toHaveLength(there.length)
  })

  it('is shown whole and by name where the address says what there is not', () => {
    const whole = { show: 'all', sort: 'name' }
    expect(inventoryViewSchema.parse({ show: ['x'], sort: "'; drop table" })).toEqual(whole)
    expect(inventoryViewSchema.parse({})).toEqual(whole)
  })
})

describe('an inventory as CSV', () => {
  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'makes a text of “%s”, which a spreadsheet would compute',
    (name) => {
      const [, line = ''] = inventoryCsv('octo-labs', [entry(name)]).split('\r\n')
      expect(line.replace(/^octo-labs,"?/, '')).toMatch(/^'/)
    },
  )

  it('says amounts in major units with their currency, and permissions by GitHub’s names', () => {
    const [header, line] = inventoryCsv('octo-labs', entries).split('\r\n')
    expect(header).toMatch(/^account,integration,kind,owner/)
    expect(line).toContain('contents:read checks:read')
    expect(line).toContain('Team,60,EUR,no,github')
  })

  const cells = (one: InventoryEntry) => {
    const [header = '', line = ''] = inventoryCsv('octo-labs', [one]).split('\r\n')
    const names = header.split(',')
    return Object.fromEntries(line.split(',').map((value, index) => [names[index], value]))
  }

  it('says what a free plan costs, and of an app that it was uninstalled', () => {
    expect(entries.filter(({ name }) => name === 'Delft').map(cells)).toMatchObject([
      { state: 'uninstalled', plan: 'Public', cost_12_months: '0', currency: '' },
    ])
  })

  it('names everybody who approved, and a rule as a rule', () => {
    const byTwo = entry('Coverleaf', { approvedBy: ['omar', 'olivia'], grade: 'moderate' })
    expect(cells(byTwo)).toMatchObject({
      approved_by: 'omar olivia',
      approved_by_rule: '',
      access_grade: 'moderate',
    })
    const byRule = entry('Stale Tide', { approvedByRule: 'Free and reads only' })
    expect(cells(byRule)).toMatchObject({
      approved_by: '',
      approved_by_rule: 'Free and reads only',
    })
  })
})

describe('an authorization that its person revoked', () => {
  const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`
  const said = (state: 'active' | 'revoked', day: number, kind: InventoryEntry['kind']) =>
    entry('Snipmark', { kind, state, known: { source: 'person', readAt: at(day) } })

  it.each([
    ['is no longer active', 'oauth_app', 1, 2, true],
    ['is active again once it was set up again', 'oauth_app', 3, 2, false],
    ['leaves an installed app installed', 'github_app', 1, 2, false],
  ] as const)('%s', (_, kind, setUp, revoked, expected) => {
    const known = said('active', setUp, kind)
    expect(isRevokedSince(known, said('revoked', revoked, kind))).toBe(expected)
  })

  it('does not stand against what somebody else than a person says', () => {
    const known = entry('Snipmark', {
      kind: 'oauth_app',
      known: { source: 'integrator', readAt: at(1) },
    })
    expect(isRevokedSince(known, said('revoked', 2, 'oauth_app'))).toBe(false)
  })
})

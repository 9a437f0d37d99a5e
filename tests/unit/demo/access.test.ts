import { describe, expect, it } from 'vitest'
import { demoListings } from '@/prisma/demo/listings'
import { demoPublishers } from '@/prisma/demo/publishers'

/** GitHub lets an app subscribe to an event only with one of these permissions. */
const permissionsOfEvent: Record<string, string[]> = {
  branch_protection_rule: ['administration'],
  check_run: ['checks'],
  check_suite: ['checks'],
  code_scanning_alert: ['security_events'],
  create: ['contents'],
  deployment: ['deployments'],
  deployment_status: ['deployments'],
  discussion: ['discussions'],
  discussion_comment: ['discussions'],
  issue_comment: ['issues', 'pull_requests'],
  issues: ['issues'],
  membership: ['members'],
  merge_group: ['merge_queues'],
  page_build: ['pages'],
  projects_v2_item: ['organization_projects'],
  pull_request: ['pull_requests'],
  pull_request_review: ['pull_requests'],
  push: ['contents'],
  release: ['contents'],
  repository: ['metadata'],
  secret_scanning_alert: ['secret_scanning_alerts'],
  status: ['statuses'],
  team: ['members'],
  workflow_run: ['actions'],
}

const oauthScopes = new Set([
  'gist',
  'notifications',
  'public_repo',
  'read:org',
  'read:project',
  'read:user',
  'repo',
  'repo:status',
  'user:email',
])

const apps = demoListings.flatMap((listing) =>
  listing.app ? [{ slug: listing.slug, ...listing.app }] : [],
)

describe('what the demo listings ask for', () => {
  it.each(apps)('$slug subscribes only to events that its permissions allow', (app) => {
    const held = new Set(app.permissions.map((permission) => permission.key))
    for (const event of app.events) {
      const allowed = permissionsOfEvent[event] ?? []
      expect(
        allowed.some((key) => held.has(key)),
        event,
      ).toBe(true)
    }
  })

  it('names OAuth scopes that GitHub has', () => {
    for (const scope of demoListings.flatMap((listing) => listing.oauth?.scopes ?? []))
      expect(oauthScopes).toContain(scope.name)
  })

  it('covers every case of the install decision', () => {
    const having = (test: (app: (typeof apps)[number]) => boolean) => apps.filter(test).length
    const levels = (app: (typeof apps)[number]) => new Set(app.permissions.map((one) => one.level))
    const holds = (app: (typeof apps)[number], key: string, access: string) =>
      app.permissions.some((one) => one.key === key && one.access === access)
    const onlyReads = (app: (typeof apps)[number]) =>
      app.permissions.every((one) => one.level === 'repository' && one.access === 'read')

    expect(having(onlyReads)).toBeGreaterThan(0)
    expect(having((app) => holds(app, 'contents', 'write'))).toBeGreaterThan(0)
    expect(having((app) => holds(app, 'workflows', 'write'))).toBeGreaterThan(0)
    expect(having((app) => holds(app, 'administration', 'write'))).toBeGreaterThan(0)
    expect(having((app) => levels(app).has('organization'))).toBeGreaterThan(0)
    expect(having((app) => levels(app).has('account') && levels(app).has('repository'))).toBe(1)
    expect(having((app) => levels(app).has('account') && levels(app).size === 1)).toBe(1)
  })

  it('has one app of hexlint that needs to read the members of the organization', () => {
    const own = demoListings.filter((listing) => listing.publisher === 'hexlint')
    const needing = own.filter((listing) =>
      listing.app?.permissions.some((one) => one.key === 'members' && one.access === 'read'),
    )
    expect(needing.map((listing) => listing.slug)).toEqual(['hexlint-owners'])
  })
})

describe('the publishers of the demo', () => {
  it('list at least one integration each, in the currency of their Stripe account', () => {
    for (const { key, stripe } of demoPublishers) {
      const own = demoListings.filter((listing) => listing.publisher === key)
      expect(own.length, key).toBeGreaterThan(0)
      if (stripe.state !== 'none')
        for (const listing of own) expect(listing.currency, listing.slug).toBe(stripe.currency)
    }
  })

  it('are selling, not ready and without Stripe', () => {
    expect(new Set(demoPublishers.map((one) => one.stripe.state))).toEqual(
      new Set(['selling', 'not_ready', 'none']),
    )
  })

  it('verify a domain only when it is theirs', () => {
    for (const { verifiedDomain, website } of demoPublishers)
      if (verifiedDomain) expect(new URL(website).host).toBe(verifiedDomain)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { syncOrganizationInstallations } from '@/lib/installs/commands/sync-organization-installations'
import { checkPermissions } from '@/lib/permission-updates/commands/check-permissions'
import { recordSnapshot } from '@/lib/permission-updates/commands/record-snapshot'
import { routeUpdates } from '@/lib/permission-updates/commands/route-updates'
import { settleUpdates } from '@/lib/permission-updates/commands/settle-updates'
import { sweepPermissions } from '@/lib/permission-updates/commands/sweep-permissions'
import { nextReading } from '@/lib/permission-updates/rules'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'

let github: GithubForTests
let olivia: Actor
let octo: string
let owner: Person
let integrator: Person
let listing: { id: string; slug: string }

const base = { metadata: 'read', contents: 'read', checks: 'write' }

beforeAll(async () => {
  github = await startGithub()
  olivia = await github.signIn('olivia')
  octo = await connectOctoLabs(olivia)
  listing = await listApp({ slug: 'hexlint', githubAppId: 301 })
  owner = await Person.signIn(github.sandbox, 'olivia')
  integrator = await Person.signIn(github.sandbox, 'pavel')
  await owner.post('/apps/hexlint/installations/new/permissions', [
    ['target_id', '100'],
    ['expected', 'install'],
    ['selection', 'all'],
  ])
  await look()
})
afterAll(() => github.close())
beforeEach(() => db().$executeRaw`delete from graphile_worker._private_jobs`)

/** What the worker does with one look at everything. */
async function look(): Promise<void> {
  must(await checkPermissions(listing.id))
  must(await syncOrganizationInstallations(octo))
  await routeUpdates(listing.id)
  github.advance(0.01)
}

const ask = (permissions: Record<string, string>, events = '') =>
  integrator.post('/settings/apps/hexlint/permissions', [
    ...Object.entries(permissions),
    ['events', events],
  ])

async function accept(): Promise<void> {
  const { githubInstallationId } = await db().installation.findFirstOrThrow()
  await owner.post(
    `/organizations/octo-labs/settings/installations/${githubInstallationId}/permissions`,
  )
}

const updates = () => db().permissionUpdate.findMany({ orderBy: { id: 'asc' } })
const latest = async () => (await updates()).at(-1)

describe('a permission change', () => {
  it('is nothing at first: an installation that granted all is asked for nothing', async () => {
    expect(await updates()).toEqual([])
    const snapshot = await db().permissionSnapshot.findFirstOrThrow()
    expect(snapshot).toMatchObject({ number: 1, permissions: base, source: 'github' })
    must(await checkPermissions(listing.id))
    expect(await db().permissionSnapshot.count()).toBe(1)
  })

  it('of a repository permission is noticed, routed by S15, and accepted once GitHub says so', async () => {
    await ask({ ...base, issues: 'write' })
    await look()
    expect(await latest()).toMatchObject({
      accountId: octo,
      audience: 'repository_admin',
      state: 'open',
      before: { permissions: base },
      after: { permissions: { ...base, issues: 'write' } },
      source: 'github',
    })
    const installation = await db().installation.findFirstOrThrow()
    expect(installation.permissions).toEqual(base)
    await look()
    expect(await updates()).toHaveLength(1)
    await accept()
    await look()
    const { permissions } = await db().installation.findFirstOrThrow()
    expect(permissions).toEqual({ ...base, issues: 'write' })
    expect(await latest()).toMatchObject({ state: 'accepted', source: 'github' })
    const audit = await db().auditEvent.findMany({
      where: { action: { startsWith: 'permission_update.' }, accountId: octo },
      orderBy: { id: 'asc' },
    })
    expect(audit.map(({ action }) => action)).toEqual([
      'permission_update.opened',
      'permission_update.accepted',
    ])
  })

  it('that only takes away takes effect by itself, and asks nobody', async () => {
    const before = await updates()
    await ask(base)
    await look()
    expect(await updates()).toEqual(before)
    const { permissions } = await db().installation.findFirstOrThrow()
    expect(permissions).toEqual(base)
  })

  it('of an organization permission goes to the owners alone (S16)', async () => {
    await ask({ ...base, members: 'read' })
    await look()
    expect(await latest()).toMatchObject({ state: 'open', audience: 'owner' })
  })

  it('is superseded by the next one, and withdrawn with what it asked for', async () => {
    await ask({ ...base, members: 'read', issues: 'read' })
    await look()
    const [superseded, open] = (await updates()).slice(-2)
    expect(superseded).toMatchObject({ state: 'superseded' })
    expect(open).toMatchObject({ state: 'open', audience: 'owner' })
    await ask(base)
    await look()
    expect(await latest()).toMatchObject({ id: open?.id, state: 'withdrawn' })
  })

  it('ends with the app, when it is uninstalled in between', async () => {
    await ask({ ...base, issues: 'read' })
    await look()
    expect(await latest()).toMatchObject({ state: 'open' })
    const { githubInstallationId } = await db().installation.findFirstOrThrow()
    const path = `/organizations/octo-labs/settings/installations/${githubInstallationId}`
    await owner.post(`${path}/uninstall`)
    await look()
    await settleUpdates({ listingId: listing.id, accountId: octo })
    expect(await latest()).toMatchObject({ state: 'withdrawn' })
    expect(await db().permissionUpdate.count({ where: { state: 'open' } })).toBe(0)
  })
})

describe('readings at once', () => {
  it('make one snapshot and one update, whatever their order', async () => {
    await owner.post('/apps/hexlint/installations/new/permissions', [
      ['target_id', '100'],
      ['expected', 'install'],
      ['selection', 'all'],
    ])
    await look()
    const snapshots = await db().permissionSnapshot.count()
    const before = await db().permissionUpdate.count()
    await ask({ ...base, issues: 'read', pages: 'write' })
    await Promise.all([1, 2, 3].map(() => checkPermissions(listing.id)))
    await Promise.all([1, 2, 3].map(() => routeUpdates(listing.id)))
    expect(await db().permissionSnapshot.count()).toBe(snapshots + 1)
    expect(await db().permissionUpdate.count()).toBe(before + 1)
  })

  it('that were overtaken by a newer one change nothing', async () => {
    const count = await db().permissionSnapshot.count()
    const readAt = new Date(+now() - 3_600_000)
    const access = { permissions: {}, events: [], scopes: [] }
    const stale = { listingId: listing.id, access, source: 'github' as const, readAt }
    await transaction((tx) => recordSnapshot(tx, { ...stale, dueAt: nextReading(readAt) }))
    expect(await db().permissionSnapshot.count()).toBe(count)
  })
})

describe('the watch', () => {
  it('keeps what it knew while GitHub does not answer, and says since when an app cannot be seen', async () => {
    const before = await db().permissionWatch.findUniqueOrThrow({
      where: { listingId: listing.id },
    })
    await github.fault('error500', '/apps/hexlint', 3)
    expect(await checkPermissions(listing.id)).toMatchObject({
      error: { code: 'github_unavailable' },
    })
    expect(await db().permissionWatch.findUnique({ where: { listingId: listing.id } })).toEqual(
      before,
    )
    const hidden = await listApp({ slug: 'no-such-app', githubAppId: 999 })
    expect(await checkPermissions(hidden.id)).toMatchObject({ error: { code: 'not_found' } })
    const watch = await db().permissionWatch.findUniqueOrThrow({ where: { listingId: hidden.id } })
    expect(watch).toMatchObject({ snapshotId: null, failedAt: expect.any(Date) })
  })

  it('reads what is due, and sooner where somebody waits', async () => {
    github.advance(7)
    await sweepPermissions()
    const jobs = await db().$queryRaw<{ key: string }[]>`select key from graphile_worker.jobs`
    const { id } = await db().installation.findFirstOrThrow({ where: { state: 'active' } })
    expect(jobs.map(({ key }) => key)).toEqual(
      expect.arrayContaining([`permissions:${listing.id}`, `installation:${id}`]),
    )
  })
})

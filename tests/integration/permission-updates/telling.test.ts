import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { syncOrganizationInstallations } from '@/lib/installs/commands/sync-organization-installations'
import { checkPermissions } from '@/lib/permission-updates/commands/check-permissions'
import { noteAccepted } from '@/lib/permission-updates/commands/note-accepted'
import { remindUpdate } from '@/lib/permission-updates/commands/remind-update'
import { routeUpdates } from '@/lib/permission-updates/commands/route-updates'
import { sweepPermissions } from '@/lib/permission-updates/commands/sweep-permissions'
import { tellUpdate } from '@/lib/permission-updates/commands/tell-update'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'

let github: GithubForTests
const people: Record<string, Actor> = {}
let octo: string
let listing: { id: string }
let owner: Person
let integrator: Person

const base = { metadata: 'read', contents: 'read', checks: 'write' }

beforeAll(async () => {
  github = await startGithub()
  for (const login of ['olivia', 'omar', 'rafael', 'mei'])
    people[login] = await github.signIn(login)
  if (people.olivia === undefined) throw new Error('nobody')
  octo = await connectOctoLabs(people.olivia)
  await db().membership.create({
    data: {
      organizationId: octo,
      memberId: people.omar?.accountId ?? '',
      role: 'admin',
      readAt: new Date(),
    },
  })
  listing = await listApp({ slug: 'hexlint', githubAppId: 301, connected: true })
  owner = await Person.signIn(github.sandbox, 'olivia')
  integrator = await Person.signIn(github.sandbox, 'pavel')
  await look()
})
afterAll(() => github.close())

async function look(): Promise<void> {
  must(await checkPermissions(listing.id))
  must(await syncOrganizationInstallations(octo))
  await routeUpdates(listing.id)
  github.advance(0.01)
}

const ask = (permissions: Record<string, string>) =>
  integrator.post('/settings/apps/hexlint/permissions', Object.entries(permissions))

async function tellOpen(): Promise<string[]> {
  const { id } = await db().permissionUpdate.findFirstOrThrow({ where: { state: 'open' } })
  must(await tellUpdate(id))
  must(await tellUpdate(id))
  const rows = await db().notification.findMany({
    where: { key: `${id}:asked` },
    include: { user: { include: { account: true } } },
  })
  return rows.map(({ user }) => user.account.login).sort()
}

const install = (...repositories: string[]) =>
  owner.post('/apps/hexlint/installations/new/permissions', [
    ['target_id', '100'],
    ['expected', 'install'],
    ['selection', repositories.length === 0 ? 'all' : 'selected'],
    ...repositories.map((id): [string, string] => ['repository_ids[]', id]),
  ])

async function uninstall(): Promise<void> {
  const { githubInstallationId } = await db().installation.findFirstOrThrow()
  const path = `/organizations/octo-labs/settings/installations/${githubInstallationId}`
  await owner.post(`${path}/uninstall`)
  await ask(base)
  await look()
}

describe('a change of repository permissions (S15)', () => {
  it('is told to the owners and to who administers a repository with the app, once', async () => {
    await install('200')
    await look()
    await ask({ ...base, issues: 'write' })
    await look()
    expect(await tellOpen()).toEqual(['olivia', 'omar', 'rafael'])
    const { kind, data } = await db().notification.findFirstOrThrow()
    expect(kind).toBe('permissions_asked')
    expect(data).toMatchObject({
      facts: [{ value: { en: 'Issues: write (new)', fr: 'Issues : écriture (nouveau)' } }],
    })
    const mails = await db().mail.findMany({ where: { kind: 'permissions_asked' } })
    expect(mails.map(({ address }) => address)).toContain('owners@octo-labs.example')
  })

  it('is not told to the administrator of a repository that the app is not on', async () => {
    await uninstall()
    await install('201')
    await look()
    await ask({ ...base, issues: 'read' })
    await look()
    expect(await tellOpen()).toEqual(['olivia', 'omar'])
  })
})

describe('a change with an organization permission (S16)', () => {
  it('is told to the owners alone', async () => {
    await uninstall()
    await install()
    await look()
    await ask({ ...base, members: 'read', issues: 'read' })
    await look()
    expect(await tellOpen()).toEqual(['olivia', 'omar'])
  })

  it('that was accepted is told to those who were asked', async () => {
    const { githubInstallationId } = await db().installation.findFirstOrThrow()
    const path = `/organizations/octo-labs/settings/installations/${githubInstallationId}`
    await owner.post(`${path}/permissions`)
    await look()
    const told = await db().notification.findMany({ where: { kind: 'permissions_accepted' } })
    expect(told).toHaveLength(2)
  })
})

describe('a change that waits', () => {
  const reminders = async () =>
    (
      await db().notification.findMany({
        where: { kind: 'permissions_reminder' },
        include: { user: { include: { account: true } } },
        orderBy: { createdAt: 'asc' },
      })
    ).map(({ user }) => user.account.login)

  async function remind(): Promise<void> {
    await sweepPermissions()
    const { id } = await db().permissionUpdate.findFirstOrThrow({ where: { state: 'open' } })
    must(await remindUpdate(id))
    must(await remindUpdate(id))
  }

  async function waitsFor(days: number): Promise<void> {
    const { id, createdAt } = await db().permissionUpdate.findFirstOrThrow({
      where: { state: 'open' },
    })
    const back = (time: Date | null) => time && new Date(+time - days * 86_400_000)
    const { remindAt } = await db().permissionUpdate.findUniqueOrThrow({ where: { id } })
    await db().permissionUpdate.update({
      where: { id },
      data: { createdAt: back(createdAt) ?? createdAt, remindAt: back(remindAt) },
    })
  }

  it('is nobody reminded of in its first week', async () => {
    await ask({ ...base, members: 'write', issues: 'read' })
    await look()
    await waitsFor(6)
    await remind()
    expect(await reminders()).toEqual([])
  })

  it('is reminded of after a week, once, to those whom it goes to', async () => {
    await waitsFor(1)
    await remind()
    expect((await reminders()).sort()).toEqual(['olivia', 'omar'])
    const row = await db().permissionUpdate.findFirstOrThrow({ where: { state: 'open' } })
    expect(row).toMatchObject({ reminders: 1 })
    expect(row.remindAt).not.toBeNull()
    expect(await db().auditEvent.count({ where: { action: 'permission_update.reminded' } })).toBe(1)
  })

  it('is reminded of each week, as one after a pause of the worker, and four times at most', async () => {
    await waitsFor(25)
    await remind()
    expect(await reminders()).toHaveLength(4)
    const row = await db().permissionUpdate.findFirstOrThrow({ where: { state: 'open' } })
    expect(row).toMatchObject({ reminders: 4, remindAt: null })
  })

  it('names who accepted it, once GitHub says that it is accepted and the integrator passed on by whom', async () => {
    const permissions = { ...base, members: 'write', issues: 'read' }
    const event = { listingId: listing.id, accountGithubId: 100, permissions }
    await noteAccepted({ ...event, permissions: { contents: 'read' }, login: 'mallory' })
    await noteAccepted({ ...event, login: 'omar' })
    await noteAccepted({ ...event, login: 'mallory' })
    const { githubInstallationId } = await db().installation.findFirstOrThrow()
    const path = `/organizations/octo-labs/settings/installations/${githubInstallationId}`
    await owner.post(`${path}/permissions`)
    await look()
    const newest = await db().permissionUpdate.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(newest).toMatchObject({ state: 'accepted', acceptedBy: 'omar', remindAt: null })
  })
})

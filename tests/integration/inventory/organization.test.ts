import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import type { Actor, AuthorizedAccountId } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { checkOrganizationApps } from '@/lib/inventory/commands/check-organization-apps'
import { checkPersonal } from '@/lib/inventory/commands/check-personal'
import { syncInventory } from '@/lib/inventory/commands/sync-inventory'
import { listInventory } from '@/lib/inventory/queries/list-inventory'
import { checkPermissions } from '@/lib/permission-updates/commands/check-permissions'
import { noteToken } from '@/lib/permission-updates/commands/note-token'
import { sayAuthorization } from '@/lib/permission-updates/commands/say-authorization'
import { countAuthorizations } from '@/lib/permission-updates/queries/count-authorizations'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'

let github: GithubForTests
let olivia: Actor
let mei: Actor
let octo: AuthorizedAccountId
let owner: Person
let integrator: Person
let listing: { id: string }

const base = { metadata: 'read', contents: 'read', checks: 'write' }

const install = (slug: string, ...repositories: string[]) =>
  owner.post(`/apps/${slug}/installations/new/permissions`, [
    ['target_id', '100'],
    ['expected', 'install'],
    ['selection', repositories.length === 0 ? 'all' : 'selected'],
    ...repositories.map((id): [string, string] => ['repository_ids[]', id]),
  ])

beforeAll(async () => {
  github = await startGithub()
  olivia = await github.signIn('olivia')
  mei = await github.signIn('mei')
  const id = await connectOctoLabs(olivia)
  octo = must(await authorizeAccount(olivia, id, 'owner'))
  must(await authorizeAccount(mei, id, 'member'))
  owner = await Person.signIn(github.sandbox, 'olivia')
  integrator = await Person.signIn(github.sandbox, 'pavel')
  listing = await listApp({ slug: 'hexlint', githubAppId: 301, connected: true })
  await install('hexlint', '200')
  await install('roster')
  must(await checkPermissions(listing.id))
})
afterAll(() => github.close())

async function entries() {
  github.advance(0.01)
  must(await syncInventory(octo))
  return listInventory(octo, 'en')
}

const named = async (name: string) => (await entries()).find((entry) => entry.name === name)

describe('the inventory of an organization (S7)', () => {
  it('holds every app that GitHub names, once, listed here or not', async () => {
    const all = await entries()
    expect(all.map(({ name }) => name).sort()).toEqual(['hexlint', 'roster', 'souk'])
    expect(await named('hexlint')).toMatchObject({
      key: listing.id,
      listing: { slug: 'hexlint', public: true },
      owner: 'Publisher',
      state: 'active',
      repositories: 'selected',
      known: { source: 'github' },
      settingsUrl: expect.stringContaining('/organizations/octo-labs/settings/installations/'),
    })
    expect(await named('roster')).toMatchObject({
      key: 'app:303',
      listing: null,
      owner: 'pavel',
      repositories: 'all',
      permissions: expect.arrayContaining([
        { level: 'organization', key: 'members', name: 'Members', access: 'read' },
      ]),
    })
  })

  it('shows what was narrowed, suspended and removed on GitHub once it is read again', async () => {
    const path = new URL((await named('roster'))?.settingsUrl ?? '').pathname
    await owner.post(`${path}/suspend`)
    expect(await named('roster')).toMatchObject({ state: 'suspended' })
    await owner.post(`${path}/uninstall`)
    expect(await named('roster')).toBeUndefined()
    const row = await db().organizationApp.findFirstOrThrow({ where: { appSlug: 'roster' } })
    expect(row.removedAt).not.toBeNull()
  })

  it('names the open permission change', async () => {
    await integrator.post(
      '/settings/apps/hexlint/permissions',
      Object.entries({ ...base, issues: 'write' }),
    )
    github.advance(0.01)
    must(await checkOrganizationApps(octo))
    const { id } = await db().permissionUpdate.findFirstOrThrow()
    expect(await named('hexlint')).toMatchObject({ updateId: id })
  })

  it('says who asked and who approved, and what is paid for', async () => {
    await db().setup.create({
      data: {
        id: 'set_1',
        listingId: listing.id,
        accountId: octo,
        startedById: olivia.userId,
        state: 'active',
        repositorySelection: 'selected',
        repositoryIds: [200n],
        decision: {},
        dueAt: new Date(),
      },
    })
    expect(await named('hexlint')).toMatchObject({ setUpBy: 'olivia', chosen: 1 })
  })

  it('keeps what it knew while GitHub does not answer', async () => {
    const before = await db().organizationApp.findMany()
    await github.fault('error500', '/orgs/octo-labs/installations', 3)
    expect(await syncInventory(octo)).toMatchObject({ error: { code: 'github_unavailable' } })
    expect(await db().organizationApp.findMany()).toEqual(before)
  })

  it('counts the members who authorized an app, by who says so (S5)', async () => {
    await noteToken({ listingId: listing.id, githubId: mei.githubId, scopes: null })
    must(await sayAuthorization(olivia, { slug: 'hexlint', said: 'authorized' }))
    expect(await countAuthorizations(octo)).toEqual([
      {
        listing: { slug: 'hexlint', name: 'hexlint' },
        github: 1,
        integrator: 0,
        person: 1,
        revoked: 0,
        waiting: 0,
      },
    ])
  })
})

describe('the inventory of a person (S7)', () => {
  it('holds what they installed and what they authorized, and nothing of others', async () => {
    const own = await Person.signIn(github.sandbox, 'mei')
    await own.post('/apps/hexlint/installations/new/permissions', [
      ['target_id', '4'],
      ['expected', 'install'],
      ['selection', 'all'],
    ])
    const oauth = await listApp({ slug: 'oauthy', kind: 'oauth_app' })
    await noteToken({ listingId: oauth.id, githubId: mei.githubId, scopes: ['repo'] })
    await db().installation.create({
      data: {
        id: 'ins_1',
        listingId: listing.id,
        accountId: mei.accountId,
        state: 'active',
        source: 'person',
        readAt: new Date(0),
        dueAt: new Date(),
      },
    })
    must(await checkPersonal(mei))
    const mine = await listInventory(
      must(await authorizeAccount(mei, mei.accountId, 'owner')),
      'fr',
    )
    expect(mine.map(({ name, state, known }) => [name, state, known.source]).sort()).toEqual([
      ['hexlint', 'active', 'github'],
      ['oauthy', 'authorized', 'github'],
    ])
    expect(mine.find(({ name }) => name === 'oauthy')).toMatchObject({ scopes: ['repo'] })
    const others = must(await authorizeAccount(olivia, olivia.accountId, 'owner'))
    expect((await listInventory(others, 'en')).map(({ name }) => name)).toEqual(['hexlint'])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { syncOrganizationInstallations } from '@/lib/installs/commands/sync-organization-installations'
import { checkPermissions } from '@/lib/permission-updates/commands/check-permissions'
import { checkUpdate } from '@/lib/permission-updates/commands/check-update'
import { noteToken } from '@/lib/permission-updates/commands/note-token'
import { routeUpdates } from '@/lib/permission-updates/commands/route-updates'
import { sayAuthorization } from '@/lib/permission-updates/commands/say-authorization'
import { authorizeUpdate } from '@/lib/permission-updates/queries/authorize-update'
import { getUpdate } from '@/lib/permission-updates/queries/get-update'
import { handle as forwarded } from '@/lib/worker/handlers/github-app/forwarded'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'

let github: GithubForTests
let olivia: Actor
let rafael: Actor
let mei: Actor
let nina: Actor
let bruno: Actor
let listing: { id: string; slug: string }
let integrator: Person
let owner: Person

const base = { metadata: 'read', contents: 'read', checks: 'write' }

beforeAll(async () => {
  github = await startGithub()
  olivia = await github.signIn('olivia')
  rafael = await github.signIn('rafael')
  mei = await github.signIn('mei')
  nina = await github.signIn('nina')
  bruno = await github.signIn('bruno')
  const octo = await connectOctoLabs(olivia)
  listing = await listApp({ slug: 'hexlint', githubAppId: 301, connected: true })
  owner = await Person.signIn(github.sandbox, 'olivia')
  integrator = await Person.signIn(github.sandbox, 'pavel')
  await owner.post('/apps/hexlint/installations/new/permissions', [
    ['target_id', '100'],
    ['expected', 'install'],
    ['selection', 'selected'],
    ['repository_ids[]', '200'],
  ])
  must(await checkPermissions(listing.id))
  must(await syncOrganizationInstallations(octo))
})
afterAll(() => github.close())

async function ask(permissions: Record<string, string>): Promise<void> {
  await integrator.post('/settings/apps/hexlint/permissions', Object.entries(permissions))
  must(await checkPermissions(listing.id))
  await routeUpdates(listing.id)
}

const openFor = (audience: 'user' | 'repository_admin') =>
  db().permissionUpdate.findFirstOrThrow({ where: { state: 'open', audience } })

async function answerFor(actor: Actor) {
  const { id } = await openFor('repository_admin')
  const authorized = await authorizeUpdate(actor, id)
  return authorized.ok ? (await getUpdate(authorized.value, 'en')).answer : authorized.error.code
}

describe('a change of repository permissions (S15)', () => {
  it('is shown to each with what they may do about it, and to a stranger or whoever manages the billing not at all', async () => {
    await ask({ ...base, issues: 'write' })
    expect(await answerFor(olivia)).toMatchObject({ answer: 'accept', basis: 'github' })
    expect(await answerFor(rafael)).toMatchObject({ answer: 'accept', basis: 'offered' })
    expect(await answerFor(mei)).toMatchObject({ answer: 'pass_on' })
    expect(await answerFor(nina)).toBe('not_found')
    expect(await answerFor(bruno)).toBe('not_found')
  })

  it('says old and new in words, and names the page on GitHub', async () => {
    const { id } = await openFor('repository_admin')
    const view = await getUpdate(must(await authorizeUpdate(mei, id)), 'fr')
    expect(view.permissions).toEqual([
      expect.objectContaining({ name: 'Issues', from: null, to: 'write', kind: 'added' }),
    ])
    expect(view.githubUrl).toMatch(/organizations\/octo-labs\/settings\/installations\/\d+$/)
    expect(view.owners.sort()).toEqual(['olivia', 'omar'])
  })

  it.each(['pup_x', '', 'lst_01ARZ3NDEKTSV4RRFFQ69G5FAV', '\0'])(
    'is not there under “%s”',
    async (id) => {
      expect(await authorizeUpdate(olivia, id)).toMatchObject({ error: { code: 'not_found' } })
      expect(await checkUpdate(olivia, id)).toMatchObject({ error: { code: 'not_found' } })
    },
  )

  it('is confirmed by “Check now” only once it was accepted on GitHub', async () => {
    const { id, accountId } = await openFor('repository_admin')
    github.advance(0.01)
    must(await checkUpdate(rafael, id))
    expect((await openFor('repository_admin')).id).toBe(id)
    const { githubInstallationId } = await db().installation.findFirstOrThrow({
      where: { accountId },
    })
    const path = `/organizations/octo-labs/settings/installations/${githubInstallationId}`
    await owner.post(`${path}/permissions`)
    github.advance(0.01)
    must(await checkUpdate(rafael, id))
    const row = await db().permissionUpdate.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ state: 'accepted', source: 'github', endedAt: expect.any(Date) })
  })
})

describe('what each user authorizes (S5)', () => {
  it('is known by a token that GitHub confirmed, or by the person’s word, and by nobody else', async () => {
    await noteToken({ listingId: listing.id, githubId: mei.githubId, scopes: null })
    await noteToken({ listingId: listing.id, githubId: 424242, scopes: null })
    must(await sayAuthorization(rafael, { slug: 'hexlint', said: 'authorized' }))
    const rows = await db().userAuthorization.findMany({ orderBy: { source: 'asc' } })
    expect(rows.map(({ accountId, source, state }) => [accountId, source, state])).toEqual([
      [mei.accountId, 'github', 'authorized'],
      [rafael.accountId, 'person', 'authorized'],
    ])
    expect(await sayAuthorization(mei, { slug: 'no-such', said: 'authorized' })).toMatchObject({
      error: { code: 'not_found' },
    })
  })

  it('is asked again of each when an account permission is added, and of no owner for them', async () => {
    await ask({ ...base, issues: 'write', emails: 'read' })
    const open = await db().permissionUpdate.findMany({ where: { state: 'open' } })
    expect(open.map(({ accountId }) => accountId).sort()).toEqual(
      [mei.accountId, rafael.accountId].sort(),
    )
    expect(open.every(({ audience }) => audience === 'user')).toBe(true)
    const ofMei = open.find(({ accountId }) => accountId === mei.accountId)?.id ?? ''
    expect((await authorizeUpdate(mei, ofMei)).ok).toBe(true)
    expect(await authorizeUpdate(olivia, ofMei)).toMatchObject({ error: { code: 'not_found' } })
  })

  it('stands until the person says so: another token does not claim a new consent', async () => {
    github.advance(2)
    await noteToken({ listingId: listing.id, githubId: mei.githubId, scopes: null })
    await routeUpdates(listing.id)
    expect(await db().permissionUpdate.count({ where: { state: 'open' } })).toBe(2)
    must(await sayAuthorization(mei, { slug: 'hexlint', said: 'authorized' }))
    const row = await db().permissionUpdate.findFirstOrThrow({
      where: { accountId: mei.accountId },
    })
    expect(row).toMatchObject({ state: 'accepted', source: 'person' })
  })

  it('ends when the app’s service forwards that it was revoked', async () => {
    const payload = { action: 'revoked', sender: { id: rafael.githubId } }
    await forwarded({ listingId: listing.id, event: 'github_app_authorization', payload })
    await forwarded({ listingId: listing.id, event: 'github_app_authorization', payload: {} })
    await routeUpdates(listing.id)
    const row = await db().userAuthorization.findFirstOrThrow({
      where: { accountId: rafael.accountId },
    })
    expect(row).toMatchObject({ state: 'revoked', source: 'integrator' })
  })
})

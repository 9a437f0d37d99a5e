import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import type { Result } from '@/lib/core/result'
import { db } from '@/lib/db/client'
import { importApp } from '@/lib/listings/commands/import-app'
import { rereadApp } from '@/lib/listings/commands/reread-app'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import type { AuthorizedPublisher } from '@/lib/publishers/types'
import type { World } from '@/lib/sandbox/github/world'
import { Person } from '../../contract/github/client'
import { type GithubForTests, soukWorld, startGithub } from '../../support/github'
import { must } from '../../support/market'
import { becomePublisher } from '../../support/publisher'

let github: GithubForTests
let pavel: Actor
let mei: Actor
let publisher: AuthorizedPublisher

/** Besides the public apps of pavel, one that only he sees. */
function worldWithPrivateApp(): World {
  const world = soukWorld()
  const [, hexlint] = world.apps ?? []
  if (hexlint === undefined) throw new Error('no app')
  const hidden = { ...hexlint, id: 390, slug: 'hidden', name: 'Hidden', clientId: 'Iv1.hidden' }
  return { ...world, apps: [...(world.apps ?? []), { ...hidden, public: false }] }
}

beforeAll(async () => {
  github = await startGithub(worldWithPrivateApp())
  pavel = await github.signIn('pavel')
  mei = await github.signIn('mei')
  publisher = await becomePublisher(pavel)
})
afterAll(() => github.close())

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code)

const fieldsOf = async (slug: string) => {
  const rows = await db().listingDraftField.findMany({ where: { listing: { slug } } })
  return Object.fromEntries(rows.map(({ field, value }) => [field, value]))
}

describe('a GitHub App that exists', () => {
  it('becomes a draft with the permissions and events that GitHub tells', async () => {
    expect(must(await importApp(pavel, publisher, 'hexlint')).slug).toBe('hexlint')
    const listing = await db().listing.findUniqueOrThrow({ where: { slug: 'hexlint' } })
    expect(listing).toMatchObject({ state: 'draft', githubAppId: 301n, clientId: 'Iv1.hexlint' })
    const { permissions, name } = await fieldsOf('hexlint')
    expect(name).toBe('hexlint')
    expect(permissions).toEqual(
      expect.arrayContaining([{ level: 'repository', key: 'checks', access: 'write' }]),
    )
  })

  it('is listed once', async () => {
    expect(codeOf(await importApp(pavel, publisher, 'hexlint'))).toBe('already_listed')
    const both = await Promise.all([1, 2].map(() => importApp(pavel, publisher, 'warden')))
    expect(both.map(codeOf).sort()).toEqual(['already_listed', 'ok'])
    const listing = await db().listing.findFirstOrThrow({ where: { githubAppSlug: 'warden' } })
    expect(listing.githubAppId).not.toBeNull()
  })

  it.each([
    ['is of somebody else', 'roster', 'app_not_yours'],
    ['is gone', 'never-was', 'app_not_found'],
  ])('that %s is refused at its field', async (_, slug, code) => {
    const refused = await importApp(mei, await publisherOfMei(), slug)
    expect(refused).toMatchObject({ ok: false, error: { code, field: 'app' } })
  })

  it('that is private is not there for others, and cannot be listed by its owner', async () => {
    expect(codeOf(await importApp(mei, await publisherOfMei(), 'hidden'))).toBe('app_not_found')
    expect(codeOf(await importApp(pavel, publisher, 'hidden'))).toBe('app_private')
    expect(await db().listing.count({ where: { githubAppId: 390n } })).toBe(0)
  })

  it('is read again into the draft when its permissions change', async () => {
    const listing = must(await authorizeListing(pavel, 'pavel', 'hexlint', 'editor'))
    expect(must(await rereadApp(pavel, listing))).toEqual({ changed: false })
    const owner = await Person.signIn(github.sandbox, 'pavel')
    await owner.post('/settings/apps/hexlint/permissions', [
      ['contents', 'write'],
      ['issues', 'read'],
    ])
    expect(must(await rereadApp(pavel, listing))).toEqual({ changed: true })
    const { permissions } = await fieldsOf('hexlint')
    expect(permissions).toEqual(
      expect.arrayContaining([{ level: 'repository', key: 'issues', access: 'read' }]),
    )
    expect(must(await rereadApp(pavel, listing))).toEqual({ changed: false })
  })
})

let mine: AuthorizedPublisher | undefined
async function publisherOfMei(): Promise<AuthorizedPublisher> {
  mine ??= await becomePublisher(mei)
  return mine
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { getInstallationOnAccount } from '@/lib/adapters/github/get-installation-on-account'
import type { GithubInstallation } from '@/lib/adapters/github/types'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { checkInstallation } from '@/lib/installs/commands/check-installation'
import { convergeInstallation } from '@/lib/installs/commands/converge-installation'
import { sweepInstalls } from '@/lib/installs/commands/sweep-installs'
import { syncOrganizationInstallations } from '@/lib/installs/commands/sync-organization-installations'
import { getListingState } from '@/lib/installs/queries/get-listing-state'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'

let github: GithubForTests
let olivia: Actor
let octo: string
let owner: Person
let listing: { id: string; slug: string }

beforeAll(async () => {
  github = await startGithub()
  olivia = await github.signIn('olivia')
  octo = await connectOctoLabs(olivia)
  listing = await listApp({ slug: 'hexlint', githubAppId: 301 })
  owner = await Person.signIn(github.sandbox, 'olivia')
  await installOnGithub()
})
afterAll(() => github.close())

async function installOnGithub() {
  await owner.post('/apps/hexlint/installations/new/permissions', [
    ['target_id', '100'],
    ['expected', 'install'],
    ['selection', 'all'],
  ])
}

async function onGithub(): Promise<GithubInstallation> {
  const key = { appId: 301, privateKey: env().GITHUB_APP_PRIVATE_KEY }
  return must(await getInstallationOnAccount(key, { type: 'Organization', login: 'octo-labs' }))
}

const settings = async (what: string, fields: [string, string][] = []) => {
  const { id } = await onGithub()
  return owner.post(`/organizations/octo-labs/settings/installations/${id}/${what}`, fields)
}

const row = () => db().installation.findFirstOrThrow({ where: { listingId: listing.id } })
const check = async () => must(await checkInstallation((await row()).id))

describe('how a listing stands', () => {
  it.each(['no-such-listing', '\0', 'HEXLINT', 'x'.repeat(5000)])(
    'is not told of “%s”, which is none',
    async (slug) => {
      expect(await getListingState(olivia, slug)).toBeNull()
      expect(await getListingState(null, slug)).toBeNull()
    },
  )
})

describe('an installation', () => {
  it('that was made without Souk is known from the organization’s connection', async () => {
    must(await syncOrganizationInstallations(octo))
    expect(await row()).toMatchObject({
      state: 'active',
      source: 'github',
      repositorySelection: 'all',
      permissions: { metadata: 'read', contents: 'read', checks: 'write' },
    })
    expect(await getListingState(olivia, 'hexlint')).toMatchObject({
      standing: 'active',
      on: [{ login: 'octo-labs', source: 'github' }],
    })
  })

  it('is narrowed, suspended, resumed and uninstalled on GitHub, and shows it', async () => {
    await settings('repositories', [
      ['selection', 'selected'],
      ['repository_ids[]', '200'],
    ])
    await check()
    expect((await row()).repositorySelection).toBe('selected')
    await settings('suspend')
    await check()
    expect((await row()).state).toBe('suspended')
    await settings('unsuspend')
    await check()
    expect(await row()).toMatchObject({ state: 'active', suspendedAt: null })
    await settings('uninstall')
    await check()
    expect((await row()).state).toBe('deleted')
    const audit = await db().auditEvent.findMany({
      where: { action: { startsWith: 'installation.' } },
      orderBy: { id: 'asc' },
    })
    expect(audit.map(({ action }) => action)).toEqual([
      'installation.installed',
      'installation.repositories_changed',
      'installation.suspended',
      'installation.resumed',
      'installation.uninstalled',
    ])
  })

  it('ends in GitHub’s newest word, whatever the order of the answers', async () => {
    await installOnGithub()
    const place = { listing, accountId: octo }
    const found = await onGithub()
    const { readAt } = await row()
    const at = (seconds: number) => new Date(+readAt + seconds * 1000)
    const converge = (what: GithubInstallation | null, when: Date) =>
      transaction((tx) => convergeInstallation(tx, place, what, when))
    await converge(found, at(20))
    await converge(null, at(10))
    expect((await row()).state).toBe('active')
    await Promise.all([1, 2, 3].map(() => converge(null, at(30))))
    await converge(found, at(25))
    expect((await row()).state).toBe('deleted')
    const ended = await db().auditEvent.count({ where: { action: 'installation.uninstalled' } })
    expect(ended).toBe(2)
  })

  it('stays what it was while GitHub does not answer', async () => {
    github.advance(1)
    await check()
    await github.fault('error500', '/orgs/octo-labs/installations', 3)
    const before = await row()
    expect(await checkInstallation(before.id)).toMatchObject({
      error: { code: 'github_unavailable' },
    })
    expect(await row()).toEqual(before)
  })

  it('is looked at again when it is due, by a job of its own', async () => {
    github.advance(24)
    await db().$executeRaw`delete from graphile_worker._private_jobs`
    expect(await sweepInstalls()).toBe(1)
    const jobs = await db().$queryRaw<{ key: string }[]>`select key from graphile_worker.jobs`
    expect(jobs).toEqual([{ key: `installation:${(await row()).id}` }])
  })
})

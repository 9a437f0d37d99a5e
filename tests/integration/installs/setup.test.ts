import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { abandonSetup } from '@/lib/installs/commands/abandon-setup'
import { checkSetup } from '@/lib/installs/commands/check-setup'
import { confirmSetup } from '@/lib/installs/commands/confirm-setup'
import { startSetup } from '@/lib/installs/commands/start-setup'
import { authorizeSetup } from '@/lib/installs/queries/authorize-setup'
import { getSetup } from '@/lib/installs/queries/get-setup'
import type { StartSetupInput } from '@/lib/installs/schema'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'

let github: GithubForTests
let people: Record<'olivia' | 'rafael' | 'mei' | 'casey' | 'nina', Actor>
let octo: string

beforeAll(async () => {
  github = await startGithub()
  people = {
    olivia: await github.signIn('olivia'),
    rafael: await github.signIn('rafael'),
    mei: await github.signIn('mei'),
    casey: await github.signIn('casey'),
    nina: await github.signIn('nina'),
  }
  octo = await connectOctoLabs(people.olivia)
  await listApp({ slug: 'hexlint', githubAppId: 301, connected: true })
  await listApp({ slug: 'warden', githubAppId: 302 })
  await listApp({ slug: 'roster', githubAppId: 303, plan: 'organization' })
  await listApp({ slug: 'deckhand', kind: 'oauth_app' })
})
afterAll(() => github.close())
beforeEach(async () => {
  await db().setup.deleteMany()
  await db().installation.deleteMany()
})

const choice = (given: Partial<StartSetupInput>): StartSetupInput => ({
  slug: 'hexlint',
  accountId: octo,
  selection: 'all',
  repositoryIds: [],
  planId: null,
  ...given,
})

const start = async (actor: Actor, given: Partial<StartSetupInput>) => {
  const started = await startSetup(actor, choice(given))
  return started.ok ? getSetup(started.value) : started.error.code
}

const chosen = (...repositoryIds: number[]) => ({ selection: 'selected' as const, repositoryIds })

/** Follows the link of a setup as the person would, and presses GitHub's button. */
async function follow(login: string, installUrl: string | null) {
  const person = await Person.signIn(github.sandbox, login)
  const link = new URL(installUrl ?? '')
  const page = await person.get(link.pathname + link.search)
  const button = /class="go"[^>]*>([^<]+)</.exec(page.text)?.[1]
  const expected = /name="expected" value="(\w+)"/.exec(page.text)?.[1] ?? ''
  const ids = link.searchParams.getAll('repository_ids[]')
  await person.post(link.pathname, [
    ['target_id', link.searchParams.get('suggested_target_id') ?? ''],
    ['state', link.searchParams.get('state') ?? ''],
    ['expected', expected],
    ['selection', ids.length === 0 ? 'all' : 'selected'],
    ...ids.map((id): [string, string] => ['repository_ids[]', id]),
  ])
  return button
}

const stateOf = async (actor: Actor, id: string) => getSetup(must(await authorizeSetup(actor, id)))

describe('starting a set-up', () => {
  it('S1: lets an owner install on the organization, and ends when GitHub says so, not before', async () => {
    const setup = await start(people.olivia, {})
    if (typeof setup === 'string') throw new Error(setup)
    expect(setup).toMatchObject({ state: 'awaiting_install', confirmedBy: 'github' })
    await checkSetup(setup.id)
    expect((await stateOf(people.olivia, setup.id)).state).toBe('awaiting_install')
    expect(await follow('olivia', setup.installUrl)).toBe('Install')
    await checkSetup(setup.id)
    expect(await stateOf(people.olivia, setup.id)).toMatchObject({
      state: 'active',
      installation: { state: 'active', source: 'github', repositorySelection: 'all' },
    })
    await checkSetup(setup.id)
    const mails = await db().mail.findMany({
      where: { key: { startsWith: `installed:${setup.id}` } },
    })
    expect(mails).toMatchObject([{ kind: 'installation_confirmed', userId: people.olivia.userId }])
  })

  it('S1: lets people install on their own account', async () => {
    const setup = await start(people.mei, { accountId: people.mei.accountId, ...chosen(203) })
    if (typeof setup === 'string') throw new Error(setup)
    expect(setup.decision.reasons).toEqual([{ code: 'own_account' }])
    expect(await follow('mei', setup.installUrl)).toBe('Install')
    await checkSetup(setup.id)
    expect((await stateOf(people.mei, setup.id)).state).toBe('active')
  })

  it('S2: lets the administrator of one repository install there, and there only', async () => {
    const setup = await start(people.rafael, chosen(200))
    if (typeof setup === 'string') throw new Error(setup)
    expect(setup.decision).toMatchObject({ answer: 'install', basis: 'declared' })
    expect(await follow('rafael', setup.installUrl)).toBe('Install')
    expect(await start(people.rafael, {})).toBe('not_allowed_to_install')
    expect(await start(people.rafael, chosen(201))).toBe('not_allowed_to_install')
    expect(await start(people.rafael, { ...chosen(200), slug: 'warden' })).toBe(
      'not_allowed_to_install',
    )
  })

  it('preselects what comes now and leaves out what an owner is asked for', async () => {
    const setup = await start(people.rafael, chosen(200, 201))
    if (typeof setup === 'string') throw new Error(setup)
    expect(setup.decision).toMatchObject({ answer: 'install_and_request', askFor: [201] })
    const link = new URL(setup.installUrl ?? '')
    expect(link.searchParams.getAll('repository_ids[]')).toEqual(['200'])
  })

  it('refuses strangers, members without a right, and repositories of others', async () => {
    expect(await start(people.nina, {})).toBe('not_found')
    expect(await start(people.mei, chosen(200))).toBe('not_allowed_to_install')
    expect(await start(people.casey, chosen(201))).toBe('not_allowed_to_install')
    expect(await start(people.olivia, chosen(200, 202))).toBe('repositories_not_available')
    expect(await start(people.olivia, chosen())).toBe('invalid_input')
    expect(await start(people.olivia, { accountId: people.mei.accountId })).toBe('not_found')
    expect(await start(people.olivia, { slug: 'nothing' })).toBe('not_found')
    expect(await db().setup.count()).toBe(0)
  })

  it('takes a plan of this listing, for this kind of account', async () => {
    expect(await start(people.olivia, { slug: 'roster' })).toBe('plan_not_available')
    const { id } = await db().plan.findFirstOrThrow()
    expect(await start(people.olivia, { slug: 'hexlint', planId: id })).toMatchObject({
      planId: null,
    })
    expect(await start(people.olivia, { slug: 'roster', planId: id })).toMatchObject({
      state: 'awaiting_payment',
      planId: id,
    })
    const own = { slug: 'roster', planId: id, accountId: people.olivia.accountId }
    expect(await start(people.olivia, own)).toBe('not_allowed_to_install')
  })

  it('keeps one open set-up for a listing and account: two tabs, one row', async () => {
    await Promise.all([1, 2, 3, 4].map(() => start(people.olivia, {})))
    expect(await db().setup.count()).toBe(1)
  })

  it('writes nothing while GitHub does not answer', async () => {
    await github.fault('error500', '/apps/hexlint', 3)
    expect(await start(people.olivia, {})).toBe('github_unavailable')
    expect(await db().setup.count()).toBe(0)
  })
})

describe('what GitHub cannot tell', () => {
  it('S3: an OAuth App is set up by the person’s word, and says so', async () => {
    const setup = await start(people.olivia, { slug: 'deckhand' })
    if (typeof setup === 'string') throw new Error(setup)
    expect(setup.confirmedBy).toBe('person')
    await checkSetup(setup.id)
    expect((await stateOf(people.olivia, setup.id)).state).toBe('awaiting_install')
    expect((await confirmSetup(people.mei, setup.id)).ok).toBe(false)
    must(await confirmSetup(people.olivia, setup.id))
    expect((await stateOf(people.olivia, setup.id)).installation).toMatchObject({
      state: 'active',
      source: 'person',
    })
  })

  it('is never taken from a person where GitHub can be asked', async () => {
    const setup = await start(people.olivia, {})
    if (typeof setup === 'string') throw new Error(setup)
    expect(await confirmSetup(people.olivia, setup.id)).toMatchObject({
      error: { code: 'conflict' },
    })
    expect(await db().installation.count({ where: { source: 'person' } })).toBe(0)
  })

  it('can be given up once', async () => {
    const setup = await start(people.olivia, {})
    if (typeof setup === 'string') throw new Error(setup)
    expect((await abandonSetup(people.nina, setup.id)).ok).toBe(false)
    must(await abandonSetup(people.olivia, setup.id))
    expect((await abandonSetup(people.olivia, setup.id)).ok).toBe(false)
  })
})

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { abandonSetup } from '@/lib/installs/commands/abandon-setup'
import { confirmSetup } from '@/lib/installs/commands/confirm-setup'
import { startSetup } from '@/lib/installs/commands/start-setup'
import { authorizeSetup } from '@/lib/installs/queries/authorize-setup'
import { Person } from '../../contract/github/client'
import { connectOctoLabs, type GithubForTests, soukWorld, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'

let github: GithubForTests
let people: Record<'olivia' | 'omar' | 'rafael' | 'casey', Actor>
let octo: string

/** Casey administers a repository of octo-labs without being a member. */
function worldWithAdministrator() {
  const world = soukWorld()
  const [api] = world.repositories ?? []
  api?.collaborators?.push({ login: 'casey', permission: 'admin' })
  return world
}

beforeAll(async () => {
  github = await startGithub(worldWithAdministrator())
  people = {
    olivia: await github.signIn('olivia'),
    omar: await github.signIn('omar'),
    rafael: await github.signIn('rafael'),
    casey: await github.signIn('casey'),
  }
  octo = await connectOctoLabs(people.olivia)
  await listApp({ slug: 'hexlint', githubAppId: 301, connected: true })
  await listApp({ slug: 'deckhand', kind: 'oauth_app' })
})
afterAll(() => github.close())
beforeEach(() => db().setup.deleteMany())

const start = async (actor: Actor, slug: string) =>
  must(
    await startSetup(actor, {
      slug,
      accountId: octo,
      selection: 'selected',
      repositoryIds: [200],
      planId: null,
    }),
  )

async function ask(path: string, fields: [string, string][]) {
  const owner = await Person.signIn(github.sandbox, 'omar')
  await owner.post(path, fields)
}

const remove = (login: string) => ask('/orgs/octo-labs/people/remove', [['login', login]])

const notFound = { error: { code: 'not_found' } }

it('an owner who was removed a minute ago no longer sees, gives up or confirms what they started', async () => {
  const id = await start(people.olivia, 'deckhand')
  expect((await authorizeSetup(people.olivia, id)).ok).toBe(true)
  await remove('olivia')
  github.advance(2 / 60)
  expect(await authorizeSetup(people.olivia, id)).toMatchObject(notFound)
  expect(await confirmSetup(people.olivia, id)).toMatchObject(notFound)
  expect(await abandonSetup(people.olivia, id)).toMatchObject(notFound)
  expect((await db().setup.findUniqueOrThrow({ where: { id } })).state).toBe('awaiting_install')
  expect((await authorizeSetup(people.omar, id)).ok).toBe(true)
})

it('who only administers a repository goes on with what they started, which others do not see', async () => {
  const id = await start(people.casey, 'hexlint')
  github.advance(2 / 60)
  expect((await authorizeSetup(people.casey, id)).ok).toBe(true)
  expect(await authorizeSetup(people.rafael, id)).toMatchObject(notFound)
})

it('while GitHub does not answer, a person goes on with what they started', async () => {
  const id = await start(people.rafael, 'hexlint')
  github.advance(2 / 60)
  await github.fault('error500', '/orgs/octo-labs/memberships', 3)
  expect((await authorizeSetup(people.rafael, id)).ok).toBe(true)
  await remove('rafael')
  expect(await authorizeSetup(people.rafael, id)).toMatchObject(notFound)
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type GithubSandbox, startGithubSandbox } from '@/lib/sandbox/github/server'
import { CI, call, jwt, Person, userToken } from './client'
import { type Receiver, startReceiver } from './receiver'
import { payloadProblems } from './schemas'
import { CALLBACK, smallWorld } from './small-world'

let github: GithubSandbox
let hook: Receiver

beforeEach(async () => {
  hook = await startReceiver()
  const world = smallWorld(hook.url)
  github = await startGithubSandbox({ port: 0, database: ':memory:', world })
})
afterEach(async () => {
  await github.close()
  await hook.close()
})

const ciSettings = (more: Record<string, string> = {}): [string, string][] =>
  Object.entries({
    name: 'CI',
    externalUrl: 'http://127.0.0.1:9/',
    setupUrl: 'http://127.0.0.1:9/setup',
    callbackUrls: 'http://127.0.0.1:9/callback',
    public: 'on',
    ...more,
  })

const installOnPavel: [string, string][] = [
  ['target_id', '5'],
  ['selection', 'selected'],
  ['repository_ids[]', '203'],
  ['state', 'xyz'],
  ['expected', 'install'],
]

describe('an app’s owner', () => {
  it('may have users authorize while they install: then the callback gets it all', async () => {
    const pavel = await Person.signIn(github, 'pavel')
    await pavel.post('/settings/apps/ci', ciSettings({ requestOauthOnInstall: 'on' }))
    const answer = await pavel.post('/apps/ci/installations/new/permissions', installOnPavel)
    const back = new URL(answer.location)
    expect(back.pathname).toBe('/callback')
    expect([...back.searchParams.keys()]).toEqual([
      'code',
      'installation_id',
      'setup_action',
      'state',
    ])
  })

  it('may have the browser back after each update', async () => {
    const pavel = await Person.signIn(github, 'pavel')
    await pavel.post('/settings/apps/ci', ciSettings({ setupOnUpdate: 'on' }))
    const installed = await pavel.post('/apps/ci/installations/new/permissions', installOnPavel)
    const id = new URL(installed.location).searchParams.get('installation_id')
    const updated = await pavel.post(`/settings/installations/${id}/repositories`, [
      ['selection', 'all'],
    ])
    expect(updated.location).toContain('setup_action=update')
  })

  it('gives the app to another account, which then is its owner', async () => {
    const pavel = await Person.signIn(github, 'pavel')
    await pavel.post('/settings/apps/ci/transfer', [['owner', 'octo-labs']])
    const answer = await call(github, 'GET', '/apps/ci')
    expect(answer.body).toMatchObject({ owner: { login: 'octo-labs', id: 100 } })
    expect((await pavel.get('/settings/apps/ci')).status).toBe(404)
  })

  it('cannot hide an app that is installed elsewhere, but may delete it', async () => {
    const pavel = await Person.signIn(github, 'pavel')
    const [hidden] = [ciSettings().filter(([name]) => name !== 'public')]
    const souk = hidden.map(([name, value]): [string, string] => [
      name,
      name === 'name' ? 'Souk' : value,
    ])
    expect((await pavel.post('/settings/apps/souk', souk)).status).toBe(422)
    expect((await pavel.post('/settings/apps/ci', hidden)).status).toBe(303)
    expect((await call(github, 'GET', '/apps/ci')).status).toBe(404)
    await pavel.post('/settings/apps/souk/delete', [['confirm', 'souk']])
    expect((await call(github, 'GET', '/app', jwt(300))).status).toBe(404)
  })

  it('is no one else', async () => {
    const nina = await Person.signIn(github, 'nina')
    expect((await nina.get('/settings/apps/ci')).status).toBe(404)
    expect((await nina.post('/settings/apps/ci', ciSettings())).status).toBe(404)
  })
})

describe('an organization', () => {
  it('keeps at least one owner', async () => {
    const olivia = await Person.signIn(github, 'olivia')
    const answer = await olivia.post('/orgs/octo-labs/people/remove', [['login', 'olivia']])
    expect(answer.status).toBe(422)
  })

  it('keeps its id under another login, and refuses one that is taken', async () => {
    const olivia = await Person.signIn(github, 'olivia')
    const profile = '/organizations/octo-labs/settings/profile'
    expect((await olivia.post(profile, [['login', 'nordwind']])).status).toBe(422)
    await olivia.post(profile, [['login', 'octo-works']])
    expect((await call(github, 'GET', '/organizations/100')).body).toMatchObject({
      login: 'octo-works',
    })
    expect((await call(github, 'GET', '/orgs/octo-labs')).status).toBe(404)
  })

  it('tells apps of a deleted repository', async () => {
    const olivia = await Person.signIn(github, 'olivia')
    await olivia.post('/octo-labs/api/settings/delete', [['confirm', 'api']])
    const expected = ['repository.deleted', 'installation_repositories.removed']
    await vi.waitFor(() => expect(hook.names()).toEqual(expected))
    for (const { event, payload } of hook.received) {
      expect(payloadProblems(event, payload.action, payload)).toEqual([])
    }
  })
})

describe('a user token', () => {
  it('sees a private repository only while both the person and the app may', async () => {
    const token = await userToken(github, 'pavel', CI)
    const status = async () => (await call(github, 'GET', '/repos/pavel/tools', token)).status
    expect(await status()).toBe(404)
    const pavel = await Person.signIn(github, 'pavel')
    await pavel.post('/apps/ci/installations/new/permissions', installOnPavel)
    expect(await status()).toBe(200)
  })
})

describe('a new OAuth App', () => {
  const form = (more: Record<string, string> = {}) =>
    Object.entries({ name: 'Tide', url: 'http://tide.test', callbackUrl: CALLBACK, ...more })

  const codesIn = (text: string) =>
    [...text.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code]) => code ?? '')

  it('lets people in with the client ID and secret that its owner is shown once', async () => {
    const pavel = await Person.signIn(github, 'pavel')
    const answer = await pavel.post('/settings/applications/new', form())
    expect(answer.status).toBe(201)
    const [id = '', secret = ''] = codesIn(answer.text)
    const token = await userToken(github, 'mei', { id, secret, scope: 'read:org' })
    expect((await call(github, 'GET', '/user', token)).status).toBe(200)
  })

  it('is registered for an organization by its owners only, and with addresses only', async () => {
    const pavel = await Person.signIn(github, 'pavel')
    const path = '/organizations/octo-labs/settings/applications/new'
    expect((await pavel.post(path, form())).status).toBe(404)
    const wrong = await pavel.post('/settings/applications/new', form({ callbackUrl: 'nowhere' }))
    expect(wrong.status).toBe(422)
  })
})

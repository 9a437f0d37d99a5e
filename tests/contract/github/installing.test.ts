import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type GithubSandbox, startGithubSandbox } from '@/lib/sandbox/github/server'
import { call, installationToken, jwt, Person, SOUK, userToken } from './client'
import { type Receiver, startReceiver } from './receiver'
import { payloadProblems } from './schemas'
import { smallWorld } from './small-world'

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

const page = '/apps/ci/installations/new/permissions'

/** Opens the install page as Souk links to it, and presses its button with what is chosen there. */
async function press(login: string, repositories: number[] | 'all', more: [string, string][] = []) {
  const person = await Person.signIn(github, login)
  const chosen = repositories === 'all' ? [] : repositories
  const query = new URLSearchParams({ suggested_target_id: '100', state: 'xyz' })
  for (const id of chosen) query.append('repository_ids[]', String(id))
  const shown = await person.get(`${page}?${query}`)
  const button = /class="go"[^>]*>([^<]+)</.exec(shown.text)?.[1]
  const expected = /name="expected" value="(\w+)"/.exec(shown.text)?.[1] ?? ''
  const answer = await person.post(page, [
    ['target_id', '100'],
    ['state', 'xyz'],
    ['expected', expected],
    ['selection', repositories === 'all' ? 'all' : 'selected'],
    ...chosen.map((id): [string, string] => ['repository_ids[]', String(id)]),
    ...more,
  ])
  return { button, answer }
}

const onOcto = () => call(github, 'GET', '/orgs/octo-labs/installation', jwt(301))

describe('the install page', () => {
  it('installs for an owner and returns to the Setup URL', async () => {
    const { button, answer } = await press('olivia', [200, 201])
    expect(button).toBe('Install')
    const back = new URL(answer.location)
    expect(back.pathname).toBe('/setup')
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      setup_action: 'install',
      state: 'xyz',
    })
    const installed = await onOcto()
    expect(installed.body).toMatchObject({
      id: Number(back.searchParams.get('installation_id')),
      repository_selection: 'selected',
      permissions: { metadata: 'read', contents: 'write' },
    })
  })

  it('installs and requests for a repository administrator, each repository by its right', async () => {
    const { button, answer } = await press('rafael', [200, 201])
    expect(button).toBe('Install and request')
    expect(answer.location).toContain('setup_action=install')
    const token = await installationToken(
      github,
      301,
      Number(new URL(answer.location).searchParams.get('installation_id')),
    )
    const reached = await call(github, 'GET', '/installation/repositories', token)
    expect(reached.body).toMatchObject({ total_count: 1, repositories: [{ name: 'api' }] })
    const requests = await call(github, 'GET', '/app/installation-requests', jwt(301))
    expect(requests.body).toMatchObject([{ requester: { login: 'rafael' } }])
  })

  it('only asks for a member, without an installation id', async () => {
    const { button, answer } = await press('mei', 'all')
    expect(button).toBe('Request')
    const back = new URL(answer.location)
    expect(Object.fromEntries(back.searchParams)).toEqual({ setup_action: 'request', state: 'xyz' })
    expect((await onOcto()).status).toBe(404)
  })

  it('does not do more than the button said', async () => {
    const { answer } = await press('rafael', [200], [['repository_ids[]', '202']])
    expect(answer.status).toBe(422)
    expect((await onOcto()).status).toBe(404)
  })

  it('obeys the switches of the organization', async () => {
    const olivia = await Person.signIn(github, 'olivia')
    await olivia.post('/organizations/octo-labs/settings/member_privileges', [
      ['outsideCollaboratorsCanRequest', 'on'],
    ])
    expect((await press('rafael', [200])).answer.status).toBe(422)
    expect((await press('casey', [200])).button).toBe('Request')
    expect((await press('mei', 'all')).button).toBe('Not possible')
  })

  it('is not there for an account one has no part in, nor for others’ private apps', async () => {
    const pavel = await Person.signIn(github, 'pavel')
    expect((await pavel.get(`${page}?suggested_target_id=100`)).status).toBe(404)
    expect((await pavel.get('/apps/inside/installations/new')).status).toBe(404)
  })

  it('needs a repository, and takes at most 100 in its address', async () => {
    expect((await press('olivia', [])).answer.status).toBe(422)
    const olivia = await Person.signIn(github, 'olivia')
    const ids = Array.from({ length: 101 }, (_, index) => `&repository_ids[]=${index}`).join('')
    expect((await olivia.get(`${page}?suggested_target_id=100${ids}`)).status).toBe(422)
  })

  it('leads an owner to the settings when the app is there', async () => {
    await press('olivia', 'all')
    const olivia = await Person.signIn(github, 'olivia')
    const answer = await olivia.get(`${page}?suggested_target_id=100`)
    expect(answer.location).toMatch(/\/organizations\/octo-labs\/settings\/installations\/\d+$/)
  })
})

describe('a request', () => {
  it('is approved by an owner with other repositories, and the app learns who asked', async () => {
    await press('mei', [201])
    const olivia = await Person.signIn(github, 'olivia')
    const listed = await olivia.get('/organizations/octo-labs/settings/installation-requests')
    const path = /action="([^"]+\/approve)"/.exec(listed.text)?.[1] ?? ''
    const answer = await olivia.post(path, [
      ['selection', 'selected'],
      ['repository_ids[]', '202'],
    ])
    expect(new URL(answer.location).searchParams.get('state')).toBeNull()
    await vi.waitFor(() => expect(hook.names()).toEqual(['installation.created']))
    expect(hook.received[0]?.payload).toMatchObject({
      requester: { login: 'mei' },
      sender: { login: 'olivia' },
      repositories: [{ name: 'vault' }],
    })
  })

  it('is denied by an owner only, and withdrawn by who asked only', async () => {
    await press('mei', [201])
    const mei = await Person.signIn(github, 'mei')
    const own = await mei.get('/settings/installation-requests')
    const withdraw = /action="([^"]+\/withdraw)"/.exec(own.text)?.[1] ?? ''
    const id = /(\d+)\/withdraw/.exec(withdraw)?.[1]
    const deny = `/organizations/octo-labs/settings/installation-requests/${id}/deny`
    expect((await mei.post(deny)).status).toBe(404)
    const olivia = await Person.signIn(github, 'olivia')
    expect((await olivia.post(withdraw)).status).toBe(404)
    expect((await mei.post(withdraw)).status).toBe(303)
    expect((await call(github, 'GET', '/app/installation-requests', jwt(301))).body).toEqual([])
  })
})

describe('the life of an installation', () => {
  const settings = '/organizations/octo-labs/settings/installations/400'

  it('tells the app each step, signed, in GitHub’s shape and in order', async () => {
    const olivia = await Person.signIn(github, 'olivia')
    await olivia.post(`${settings}/repositories`, [
      ['selection', 'selected'],
      ['repository_ids[]', '202'],
    ])
    await olivia.post(`${settings}/suspend`)
    await olivia.post(`${settings}/unsuspend`)
    await olivia.post('/organizations/octo-labs/settings/profile', [['login', 'octo-works']])
    await olivia.post('/orgs/octo-works/people/role', [
      ['login', 'nina'],
      ['role', 'member'],
    ])
    await olivia.post('/orgs/octo-works/people/remove', [['login', 'nina']])
    await olivia.post('/octo-works/vault/settings/rename', [['name', 'safe']])
    await olivia.post('/octo-works/safe/settings/transfer', [['owner', 'olivia']])
    await olivia.post(`${settings.replace('labs', 'works')}/uninstall`)
    const expected = [
      'installation_repositories.added',
      'installation_repositories.removed',
      'installation.suspend',
      'installation.unsuspend',
      'installation_target.renamed',
      'organization.renamed',
      'organization.member_added',
      'organization.member_removed',
      'repository.renamed',
      'repository.transferred',
      'installation_repositories.removed',
      'installation.deleted',
    ]
    await vi.waitFor(() => expect(hook.names()).toEqual(expected), { timeout: 5000 })
    for (const { event, payload, isSigned } of hook.received) {
      expect(isSigned).toBe(true)
      const found = {
        event,
        action: payload.action,
        problems: payloadProblems(event, payload.action, payload),
      }
      expect(found).toMatchObject({ problems: [] })
    }
  })

  it('suspended reaches nothing; only the app lifts its own suspension', async () => {
    const token = await installationToken(github, 300, 400)
    expect((await call(github, 'PUT', '/app/installations/400/suspended', jwt(300))).status).toBe(
      204,
    )
    const refused = await call(github, 'GET', '/installation/repositories', token)
    expect(refused).toMatchObject({
      status: 403,
      body: { message: 'This installation has been suspended' },
    })
    const path = '/app/installations/400/access_tokens'
    expect((await call(github, 'POST', path, jwt(300))).status).toBe(403)
    const olivia = await Person.signIn(github, 'olivia')
    expect((await olivia.post(`${settings}/unsuspend`)).status).toBe(403)
    await call(github, 'DELETE', '/app/installations/400/suspended', jwt(300))
    expect((await call(github, 'GET', '/installation/repositories', token)).status).toBe(200)
  })

  it('keeps old permissions until an owner accepts new ones, and loses what the app gives up', async () => {
    const pavel = await Person.signIn(github, 'pavel')
    await pavel.post('/settings/apps/souk/permissions', [
      ['metadata', 'read'],
      ['members', 'write'],
      ['events', 'organization'],
    ])
    const before = await call(github, 'GET', '/app/installations/400', jwt(300))
    expect(before.body).toMatchObject({ permissions: { metadata: 'read', members: 'read' } })
    expect(before.body).not.toHaveProperty('permissions.organization_administration')
    const outdated = await call(github, 'GET', '/app/installations?outdated=true', jwt(300))
    expect(outdated.body).toHaveLength(1)
    const olivia = await Person.signIn(github, 'olivia')
    const page = await olivia.get(settings)
    expect(page.text).toMatch(/Members<\/th><td>read<\/td><td>write<\/td>/)
    await olivia.post(`${settings}/permissions`)
    const after = await call(github, 'GET', '/app/installations/400', jwt(300))
    expect(after.body).toMatchObject({ permissions: { members: 'write' } })
    await vi.waitFor(() => expect(hook.names()).toEqual(['installation.new_permissions_accepted']))
    const payload = hook.received[0]?.payload
    expect(payloadProblems('installation', 'new_permissions_accepted', payload)).toEqual([])
  })

  it('ends with the authorizations of the members', async () => {
    const token = await userToken(github, 'mei', SOUK)
    const olivia = await Person.signIn(github, 'olivia')
    await olivia.post(`${settings}/uninstall`)
    expect((await call(github, 'GET', '/user', token)).status).toBe(401)
    expect((await call(github, 'GET', '/app/installations', jwt(300))).body).toEqual([])
  })

  it('is not for members to change', async () => {
    const mei = await Person.signIn(github, 'mei')
    expect((await mei.post(`${settings}/uninstall`)).status).toBe(404)
  })

  it('a removed member is no member for the API', async () => {
    const olivia = await Person.signIn(github, 'olivia')
    await olivia.post('/orgs/octo-labs/people/remove', [['login', 'rafael']])
    const token = await installationToken(github, 300, 400)
    const membership = await call(github, 'GET', '/orgs/octo-labs/memberships/rafael', token)
    expect(membership.status).toBe(404)
    const path = '/repos/octo-labs/api/collaborators/rafael/permission'
    expect((await call(github, 'GET', path, token)).body).toMatchObject({ permission: 'none' })
  })

  it('a revoked authorization is told to the app', async () => {
    await userToken(github, 'mei', SOUK)
    const mei = await Person.signIn(github, 'mei')
    await mei.post(`/settings/connections/applications/${SOUK.id}/revoke`)
    await vi.waitFor(() => expect(hook.names()).toEqual(['github_app_authorization.revoked']))
    const payload = hook.received[0]?.payload
    expect(payloadProblems('github_app_authorization', 'revoked', payload)).toEqual([])
  })
})

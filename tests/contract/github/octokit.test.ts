import { App } from '@octokit/app'
import { Octokit } from '@octokit/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type GithubSandbox, startGithubSandbox } from '@/lib/sandbox/github/server'
import { Person, SOUK, userToken } from './client'
import { appKey, smallWorld } from './small-world'

let github: GithubSandbox
let app: App

beforeAll(async () => {
  github = await startGithubSandbox({ port: 0, database: ':memory:', world: smallWorld() })
  app = new App({
    appId: 300,
    privateKey: appKey,
    oauth: { clientId: SOUK.id, clientSecret: SOUK.secret },
    Octokit: Octokit.defaults({ baseUrl: github.apiUrl }),
  })
})
afterAll(() => github.close())

describe('GitHub’s own client', () => {
  it('is the app with its JWT', async () => {
    const { data } = await app.octokit.request('GET /app')
    expect(data).toMatchObject({ slug: 'souk', owner: { login: 'pavel' } })
  })

  it('is an installation with a token it fetches itself', async () => {
    const octokit = await app.getInstallationOctokit(400)
    const { data } = await octokit.request('GET /orgs/{org}/memberships/{username}', {
      org: 'octo-labs',
      username: 'olivia',
    })
    expect(data.role).toBe('admin')
    const installed = await octokit.request('GET /orgs/{org}/installations', { org: 'octo-labs' })
    expect(installed.data.installations.map(({ app_slug }) => app_slug)).toEqual(['souk'])
  })

  it('goes through every installation and repository', async () => {
    const names: string[] = []
    await app.eachRepository(({ repository }) => {
      names.push(repository.full_name)
    })
    expect(names).toEqual(['octo-labs/api', 'octo-labs/web'])
  })

  it('is a person, who sees what both the person and the app may', async () => {
    const token = await userToken(github, 'mei', SOUK)
    const octokit = new Octokit({ baseUrl: github.apiUrl, auth: token.slice(7) })
    const { data } = await octokit.request('GET /user/installations')
    expect(data.installations.map(({ id }) => id)).toEqual([400])
    const repositories = await octokit.request(
      'GET /user/installations/{installation_id}/repositories',
      { installation_id: 400 },
    )
    expect(
      repositories.data.repositories.map(({ name, permissions }) => [name, permissions?.admin]),
    ).toEqual([
      ['api', false],
      ['web', false],
    ])
  })

  it('throws GitHub’s error with its status', async () => {
    const octokit = await app.getInstallationOctokit(400)
    await expect(
      octokit.request('GET /repos/{owner}/{repo}', { owner: 'nordwind', repo: 'maps' }),
    ).rejects.toMatchObject({ status: 404 })
  })
})

describe('an app from a manifest', () => {
  const manifest = (more = {}) =>
    JSON.stringify({
      name: 'Fresh App',
      url: 'http://127.0.0.1:9/',
      redirect_url: 'http://127.0.0.1:9/created',
      hook_attributes: { url: 'http://127.0.0.1:9/hook' },
      default_permissions: { contents: 'read' },
      default_events: ['push'],
      ...more,
    })

  const conversion = z.object({ id: z.number(), pem: z.string(), webhook_secret: z.string() })

  it('is created, converted once, and can act with its key', async () => {
    const olivia = await Person.signIn(github, 'olivia')
    const path = '/organizations/octo-labs/settings/apps'
    const posted = await olivia.post(
      `${path}/new?state=st`,
      [['manifest', manifest()]],
      'http://127.0.0.1:9',
    )
    const shown = await olivia.get(posted.location)
    const draft = /name="draft" value="(\w+)"/.exec(shown.text)?.[1] ?? ''
    const created = await olivia.post(`${path}/create`, [
      ['draft', draft],
      ['name', 'Fresh App'],
    ])
    const back = new URL(created.location)
    expect(back.searchParams.get('state')).toBe('st')
    const octokit = new Octokit({ baseUrl: github.apiUrl })
    const convert = () =>
      octokit.request('POST /app-manifests/{code}/conversions', {
        code: back.searchParams.get('code') ?? '',
      })
    const { data } = await convert()
    await expect(convert()).rejects.toMatchObject({ status: 404 })
    const { id, pem } = conversion.parse(data)
    const fresh = new App({
      appId: id,
      privateKey: pem,
      Octokit: Octokit.defaults({ baseUrl: github.apiUrl }),
    })
    const me = await fresh.octokit.request('GET /app')
    expect(me.data).toMatchObject({
      slug: 'fresh-app',
      owner: { login: 'octo-labs' },
      events: ['push'],
    })
  })

  it.each([
    ['no address', { url: undefined }],
    ['an unknown permission', { default_permissions: { magic: 'read' } }],
    ['a level the permission does not have', { default_permissions: { workflows: 'read' } }],
    ['eleven callback addresses', { callback_urls: Array(11).fill('http://127.0.0.1:9/') }],
  ])('with %s is refused', async (_, more) => {
    const olivia = await Person.signIn(github, 'olivia')
    const answer = await olivia.post('/settings/apps/new', [['manifest', manifest(more)]])
    expect(answer.status).toBe(422)
  })
})

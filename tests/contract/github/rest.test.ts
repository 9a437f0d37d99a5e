import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type GithubSandbox, startGithubSandbox } from '@/lib/sandbox/github/server'
import { call, installationToken, jwt, OLD, Person, SOUK, userToken } from './client'
import { answerProblems, componentProblems } from './schemas'
import { smallWorld } from './small-world'

let github: GithubSandbox
const tokens: Record<string, string> = {}

beforeAll(async () => {
  github = await startGithubSandbox({
    port: 0,
    database: ':memory:',
    world: smallWorld(),
    rateLimits: { anonymous: 1000, authenticated: 5000 },
  })
  tokens.app = jwt(300)
  tokens.installation = await installationToken(github, 300, 400)
  tokens.olivia = await userToken(github, 'olivia', SOUK)
  tokens.mei = await userToken(github, 'mei', SOUK)
  tokens.pavel = await userToken(github, 'pavel', SOUK)
  tokens.oauth = await userToken(github, 'olivia', { ...OLD, scope: 'repo read:org user' })
  tokens.bare = await userToken(github, 'olivia', OLD)
  const mei = await Person.signIn(github, 'mei')
  await mei.post('/apps/ci/installations/new/permissions', [
    ['target_id', '100'],
    ['selection', 'all'],
    ['expected', 'request'],
  ])
  tokens.ci = jwt(301)
})

afterAll(() => github.close())

describe('answers have the shape of GitHub’s description', () => {
  it.each([
    ['/user', '/user', 'olivia'],
    ['/user', '/user', 'oauth'],
    ['/user/emails', '/user/emails', 'olivia'],
    ['/user/orgs', '/user/orgs', 'olivia'],
    ['/user/memberships/orgs', '/user/memberships/orgs', 'olivia'],
    ['/user/memberships/orgs/{org}', '/user/memberships/orgs/octo-labs', 'olivia'],
    ['/user/installations', '/user/installations', 'olivia'],
    [
      '/user/installations/{installation_id}/repositories',
      '/user/installations/400/repositories',
      'mei',
    ],
    ['/user/repos', '/user/repos', 'oauth'],
    ['/users/{username}', '/users/mei', undefined],
    ['/users/{username}/orgs', '/users/olivia/orgs', undefined],
    ['/user/{account_id}', '/user/3', undefined],
    ['/orgs/{org}', '/orgs/octo-labs', undefined],
    ['/orgs/{org}/repos', '/orgs/octo-labs/repos', 'olivia'],
    ['/orgs/{org}/members', '/orgs/octo-labs/members', 'installation'],
    ['/orgs/{org}/memberships/{username}', '/orgs/octo-labs/memberships/mei', 'installation'],
    ['/orgs/{org}/installations', '/orgs/octo-labs/installations', 'installation'],
    ['/orgs/{org}/installation', '/orgs/octo-labs/installation', 'app'],
    ['/repos/{owner}/{repo}', '/repos/octo-labs/api', 'olivia'],
    ['/repos/{owner}/{repo}/installation', '/repos/octo-labs/api/installation', 'app'],
    [
      '/repos/{owner}/{repo}/collaborators',
      '/repos/octo-labs/api/collaborators?permission=admin',
      'installation',
    ],
    [
      '/repos/{owner}/{repo}/collaborators/{username}/permission',
      '/repos/octo-labs/api/collaborators/rafael/permission',
      'installation',
    ],
    ['/installation/repositories', '/installation/repositories', 'installation'],
    ['/apps/{app_slug}', '/apps/souk', undefined],
    ['/app', '/app', 'app'],
    ['/app/installations/{installation_id}', '/app/installations/400', 'app'],
    ['/app/installation-requests', '/app/installation-requests', 'ci'],
    ['/app/hook/config', '/app/hook/config', 'app'],
    ['/app/hook/deliveries', '/app/hook/deliveries', 'app'],
    ['/rate_limit', '/rate_limit', 'olivia'],
  ])('GET %s (%s, %s)', async (template, path, who) => {
    const answer = await call(github, 'GET', path, who && tokens[who])
    expect(answer.status).toBe(200)
    expect(answerProblems('get', template, 200, answer.body)).toEqual([])
  })

  it('GET /app/installations', async () => {
    // The description of this one list wants an account to be a user and an enterprise at once.
    const answer = await call(github, 'GET', '/app/installations', tokens.app)
    expect(answer.body).toMatchObject([{ id: 400 }])
    for (const item of z.array(z.unknown()).parse(answer.body)) {
      expect(componentProblems('installation', item)).toEqual([])
    }
  })

  it('POST /app/installations/{id}/access_tokens', async () => {
    const path = '/app/installations/400/access_tokens'
    const answer = await call(github, 'POST', path, tokens.app, {
      repositories: ['api'],
      permissions: { metadata: 'read' },
    })
    expect(answer.status).toBe(201)
    const template = '/app/installations/{installation_id}/access_tokens'
    expect(answerProblems('post', template, 201, answer.body)).toEqual([])
    expect(answer.body).toMatchObject({ repositories: [{ name: 'api' }] })
  })

  it('POST /applications/{client_id}/token', async () => {
    const basic = `Basic ${Buffer.from(`${SOUK.id}:${SOUK.secret}`).toString('base64')}`
    const body = { access_token: tokens.olivia?.slice(7) }
    const answer = await call(github, 'POST', `/applications/${SOUK.id}/token`, basic, body)
    expect(answer.status).toBe(200)
    expect(answerProblems('post', '/applications/{client_id}/token', 200, answer.body)).toEqual([])
    expect(answer.body).toMatchObject({ user: { login: 'olivia' } })
  })
})

describe('what may not be read is refused as GitHub refuses it', () => {
  it.each([
    ['GET', '/user', undefined, 401, 'Requires authentication'],
    ['GET', '/user', 'Bearer ghu_unknown', 401, 'Bad credentials'],
    ['GET', '/user', 'installation', 403, 'Resource not accessible by integration'],
    ['GET', '/nowhere', undefined, 404, 'Not Found'],
    ['GET', '/app', undefined, 401, 'A JSON web token could not be decoded'],
    ['GET', '/app', 'olivia', 401, 'A JSON web token could not be decoded'],
    ['GET', '/app/installations/9', 'app', 404, 'Not Found'],
    ['GET', '/app/installations/400', 'ci', 404, 'Not Found'],
    ['GET', '/orgs/nordwind/installation', 'app', 404, 'Not Found'],
    ['GET', '/repos/octo-labs/vault/installation', 'app', 404, 'Not Found'],
    ['GET', '/repos/octo-labs/vault', 'olivia', 404, 'Not Found'],
    ['GET', '/repos/octo-labs/vault', 'installation', 404, 'Not Found'],
    ['GET', '/repos/octo-labs/api', undefined, 404, 'Not Found'],
    ['GET', '/repos/octo-labs/api', 'pavel', 404, 'Not Found'],
    ['GET', '/repos/octo-labs/api', 'bare', 404, 'Not Found'],
    ['GET', '/apps/inside', 'pavel', 404, 'Not Found'],
    ['GET', '/user/installations/400/repositories', 'pavel', 404, 'Not Found'],
    [
      'GET',
      '/orgs/nordwind/members',
      'installation',
      403,
      'Resource not accessible by integration',
    ],
    [
      'GET',
      '/orgs/nordwind/installations',
      'installation',
      403,
      'Resource not accessible by integration',
    ],
    ['GET', '/orgs/octo-labs/memberships/pavel', 'installation', 404, 'Not Found'],
    [
      'GET',
      '/repos/octo-labs/api/collaborators/mei/permission',
      'mei',
      403,
      'Must have push access to view collaborator permission.',
    ],
    ['GET', '/user/emails', 'bare', 404, 'Not Found'],
  ])('%s %s as %s: %i', async (method, path, who, status, message) => {
    const answer = await call(github, method, path, who && (tokens[who] ?? who))
    expect(answer).toMatchObject({ status, body: { message, status: String(status) } })
    expect(componentProblems('basic-error', answer.body)).toEqual([])
  })

  it.each([
    [{ permissions: { contents: 'read' } }, /permissions requested are not granted/],
    [{ permissions: { metadata: 'write' } }, /permissions requested are not granted/],
    [{ repositories: ['vault'] }, /does not exist or is not accessible/],
    [{ repository_ids: [203] }, /does not exist or is not accessible/],
  ])('an installation token for more than was granted: %j', async (body, message) => {
    const path = '/app/installations/400/access_tokens'
    const answer = await call(github, 'POST', path, tokens.app, body)
    expect(answer).toMatchObject({ status: 422, body: { message: expect.stringMatching(message) } })
  })

  it('a token cut to one permission and repository reads no more than that', async () => {
    const cut = await installationToken(github, 300, 400, {
      repositories: ['web'],
      permissions: { metadata: 'read' },
    })
    const members = await call(github, 'GET', '/orgs/octo-labs/members', cut)
    expect(members.status).toBe(403)
    const other = await call(github, 'GET', '/repos/octo-labs/api', cut)
    expect(other.status).toBe(404)
    const listed = await call(github, 'GET', '/installation/repositories', cut)
    expect(listed.body).toMatchObject({ total_count: 1, repositories: [{ name: 'web' }] })
  })
})

describe('a JWT', () => {
  const now = Math.floor(Date.now() / 1000)

  it.each([
    ['expires too late', { exp: now + 700 }, 401, /too far in the future/],
    ['has expired', { exp: now - 1 }, 401, /'Expiration time' claim/],
    ['is issued in the future', { iat: now + 60 }, 401, /'Issued at' claim/],
    ['names no app', { iss: 999 }, 404, /Integration not found/],
  ])('that %s is refused', async (_, claims, status, message) => {
    const answer = await call(github, 'GET', '/app', jwt(300, claims))
    expect(answer).toMatchObject({ status, body: { message: expect.stringMatching(message) } })
  })

  it('with a changed payload is refused', async () => {
    const [header, , signature] = jwt(300).split('.')
    const payload = jwt(301).split('.')[1]
    const answer = await call(github, 'GET', '/app', [header, payload, signature].join('.'))
    expect(answer.status).toBe(401)
  })

  it('may name the app by its client id', async () => {
    const answer = await call(github, 'GET', '/app', jwt('Iv23souk'))
    expect(answer.body).toMatchObject({ slug: 'souk', installations_count: 1 })
  })
})

describe('lists and caching', () => {
  it('are paged with Link', async () => {
    const answer = await call(
      github,
      'GET',
      '/orgs/octo-labs/members?per_page=2',
      tokens.installation,
    )
    expect(answer.body).toHaveLength(2)
    expect(answer.headers.get('link')).toContain('page=2>; rel="next"')
  })

  it('answer 304 to a known ETag, and count requests', async () => {
    const first = await call(github, 'GET', '/users/mei')
    const again = await fetch(`${github.apiUrl}/users/mei`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    expect(Number(first.headers.get('x-ratelimit-used'))).toBeGreaterThan(0)
    expect(first.headers.get('x-github-request-id')).toMatch(
      /^[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}$/,
    )
  })

  it('past the limit are refused', async () => {
    const strict = await startGithubSandbox({
      port: 0,
      database: ':memory:',
      world: smallWorld(),
      rateLimits: { anonymous: 1, authenticated: 1 },
    })
    await call(strict, 'GET', '/users/mei')
    const answer = await call(strict, 'GET', '/users/mei')
    await strict.close()
    expect(answer).toMatchObject({ status: 403, body: { message: 'API rate limit exceeded' } })
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('0')
  })
})

import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type GithubSandbox, startGithubSandbox } from '@/lib/sandbox/github/server'
import {
  authorizationCode,
  call,
  OLD,
  Person,
  SOUK,
  tokenRequest,
  userToken,
  userTokenSchema,
} from './client'
import { CALLBACK, smallWorld } from './small-world'

let github: GithubSandbox
let clock = new Date()

beforeEach(async () => {
  clock = new Date()
  github = await startGithubSandbox({
    port: 0,
    database: ':memory:',
    world: smallWorld(),
    now: () => clock,
  })
})
afterEach(() => github.close())

const later = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000)
}
const client = { client_id: SOUK.id, client_secret: SOUK.secret }
const exchange = async (code: string, more = {}) =>
  tokenRequest(github, { ...client, code, ...more })
const authorizePath = (more: Record<string, string> = {}) =>
  `/login/oauth/authorize?${new URLSearchParams({ client_id: SOUK.id, state: 'xyz', ...more })}`

describe('the authorization page', () => {
  it('sends a stranger to sign in and back', async () => {
    const answer = await new Person(github).get(authorizePath())
    expect(answer.location).toMatch(/^\/login\?return_to=%2Flogin%2Foauth%2Fauthorize/)
  })

  it('asks once, then gives the code at once with the state', async () => {
    const mei = await Person.signIn(github, 'mei')
    const asked = await mei.get(authorizePath())
    expect(asked.status).toBe(200)
    expect(asked.text).toContain('Email addresses: read')
    await authorizationCode(github, 'mei', SOUK)
    const again = await mei.get(authorizePath())
    const back = new URL(again.location)
    expect(back.origin + back.pathname).toBe(CALLBACK)
    expect(back.searchParams.get('state')).toBe('xyz')
    expect(await exchange(back.searchParams.get('code') ?? '')).toHaveProperty('access_token')
  })

  it('asks again when the app wants more account permissions', async () => {
    await authorizationCode(github, 'mei', SOUK)
    const pavel = await Person.signIn(github, 'pavel')
    await pavel.post('/settings/apps/souk/permissions', [
      ['metadata', 'read'],
      ['emails', 'read'],
      ['followers', 'read'],
    ])
    const mei = await Person.signIn(github, 'mei')
    expect((await mei.get(authorizePath())).status).toBe(200)
  })

  it('sends a refusal back to the app', async () => {
    const mei = await Person.signIn(github, 'mei')
    const answer = await mei.post('/login/oauth/authorize', [
      ['client_id', SOUK.id],
      ['state', 'xyz'],
      ['authorize', '0'],
    ])
    const back = new URL(answer.location)
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      error: 'access_denied',
      state: 'xyz',
    })
  })

  it.each([
    ['a redirect_uri that is not the app’s', { redirect_uri: 'http://127.0.0.1:9/other' }, 400],
    ['an unknown client', { client_id: 'nobody' }, 404],
    ['a private app of others', { client_id: 'Iv23inside' }, 404],
  ])('refuses %s', async (_, more, status) => {
    const pavel = await Person.signIn(github, 'pavel')
    expect((await pavel.get(authorizePath(more))).status).toBe(status)
  })

  it('refuses a consent form of another site', async () => {
    const mei = await Person.signIn(github, 'mei')
    const fields: [string, string][] = [
      ['client_id', SOUK.id],
      ['authorize', '1'],
    ]
    const answer = await mei.post('/login/oauth/authorize', fields, 'http://evil.test')
    expect(answer.status).toBe(403)
  })
})

describe('a code', () => {
  it('gives an expiring token, once', async () => {
    const code = await authorizationCode(github, 'mei', SOUK)
    const token = userTokenSchema.parse(await exchange(code))
    expect(token).toMatchObject({
      expires_in: 28800,
      refresh_token_expires_in: 15897600,
      scope: '',
    })
    expect(token.access_token).toMatch(/^ghu_/)
    expect(token.refresh_token).toMatch(/^ghr_/)
    expect(await exchange(code)).toMatchObject({ error: 'bad_verification_code' })
  })

  it('is void after ten minutes', async () => {
    const code = await authorizationCode(github, 'mei', SOUK)
    later(601)
    expect(await exchange(code)).toMatchObject({ error: 'bad_verification_code' })
  })

  it.each([
    [{ client_secret: 'wrong' }, 'incorrect_client_credentials'],
    [{ redirect_uri: 'http://127.0.0.1:9/else' }, 'redirect_uri_mismatch'],
    [{ code: 'made-up' }, 'bad_verification_code'],
    [{ client_id: OLD.id, client_secret: OLD.secret }, 'bad_verification_code'],
    [{ grant_type: 'password' }, 'unsupported_grant_type'],
  ])('with %j is refused as %s', async (more, error) => {
    const code = await authorizationCode(github, 'mei', SOUK)
    expect(await exchange(code, more)).toMatchObject({ error })
  })

  it('with a challenge needs its verifier', async () => {
    const verifier = 'v'.repeat(43)
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const mei = await Person.signIn(github, 'mei')
    const codeWith = async () => {
      const answer = await mei.post('/login/oauth/authorize', [
        ['client_id', SOUK.id],
        ['code_challenge', challenge],
        ['code_challenge_method', 'S256'],
        ['authorize', '1'],
      ])
      return new URL(answer.location).searchParams.get('code') ?? ''
    }
    expect(await exchange(await codeWith())).toHaveProperty('error')
    const right = await exchange(await codeWith(), { code_verifier: verifier })
    expect(right).toHaveProperty('access_token')
  })

  it('is answered as a form unless JSON is asked for', async () => {
    const code = await authorizationCode(github, 'mei', SOUK)
    const response = await fetch(`${github.url}/login/oauth/access_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...client, code }),
    })
    const fields = new URLSearchParams(await response.text())
    expect(fields.get('token_type')).toBe('bearer')
  })
})

describe('a user token', () => {
  it('lives for eight hours', async () => {
    const token = await userToken(github, 'mei', SOUK)
    later(8 * 3600 - 1)
    expect((await call(github, 'GET', '/user', token)).status).toBe(200)
    later(2)
    expect((await call(github, 'GET', '/user', token)).status).toBe(401)
  })

  it('is renewed by its refresh token once; the old pair dies', async () => {
    const old = userTokenSchema.parse(await exchange(await authorizationCode(github, 'mei', SOUK)))
    const form = { ...client, grant_type: 'refresh_token', refresh_token: old.refresh_token ?? '' }
    const renewed = userTokenSchema.parse(await tokenRequest(github, form))
    expect((await call(github, 'GET', '/user', `Bearer ${old.access_token}`)).status).toBe(401)
    expect((await call(github, 'GET', '/user', `Bearer ${renewed.access_token}`)).status).toBe(200)
    expect(await tokenRequest(github, form)).toMatchObject({ error: 'bad_refresh_token' })
  })

  it('dies when its person revokes the authorization', async () => {
    const token = await userToken(github, 'mei', SOUK)
    const mei = await Person.signIn(github, 'mei')
    await mei.post(`/settings/connections/applications/${SOUK.id}/revoke`)
    expect((await call(github, 'GET', '/user', token)).status).toBe(401)
  })

  it.each(['token', 'grant'])('dies when the app deletes the %s', async (kind) => {
    const token = await userToken(github, 'mei', SOUK)
    const basic = `Basic ${Buffer.from(`${SOUK.id}:${SOUK.secret}`).toString('base64')}`
    const path = `/applications/${SOUK.id}/${kind}`
    const body = { access_token: token.slice(7) }
    expect((await call(github, 'DELETE', path, basic, body)).status).toBe(204)
    expect((await call(github, 'GET', '/user', token)).status).toBe(401)
  })

  it('of an OAuth App says its scopes and does not expire', async () => {
    const token = await userToken(github, 'olivia', { ...OLD, scope: 'user:email read:org' })
    later(365 * 86400)
    const answer = await call(github, 'GET', '/user/orgs', token)
    expect(answer.headers.get('x-oauth-scopes')).toBe('user:email, read:org')
    expect(answer.body).toMatchObject([{ login: 'octo-labs' }])
  })
})

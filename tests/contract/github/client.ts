import { createSign } from 'node:crypto'
import { z } from 'zod'
import type { GithubSandbox } from '@/lib/sandbox/github/server'
import { appKey, CALLBACK } from './small-world'

export type Answer = { status: number; headers: Headers; body: unknown }

/** One request of the REST API. */
export async function call(
  sandbox: GithubSandbox,
  method: string,
  path: string,
  token?: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(sandbox.apiUrl + path, {
    method,
    headers: token === undefined ? {} : { authorization: token },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : JSON.parse(text),
  }
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** `Bearer` and a JWT of the app, valid unless other claims are given. */
export function jwt(
  appId: number | string,
  claims: Record<string, unknown> = {},
  key = appKey,
): string {
  const now = Math.floor(Date.now() / 1000)
  const all = { iat: now - 10, exp: now + 300, iss: appId, ...claims }
  const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(all)}`
  return `Bearer ${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`
}

const tokenSchema = z.object({ token: z.string() })

/** `Bearer` and a token of the installation. */
export async function installationToken(
  sandbox: GithubSandbox,
  appId: number,
  installationId: number,
  body?: unknown,
): Promise<string> {
  const path = `/app/installations/${installationId}/access_tokens`
  const answer = await call(sandbox, 'POST', path, jwt(appId), body)
  return `Bearer ${tokenSchema.parse(answer.body).token}`
}

/** A person with a browser: cookies, forms, and redirects that are looked at. */
export class Person {
  readonly #sandbox: GithubSandbox
  #cookie = ''

  constructor(sandbox: GithubSandbox) {
    this.#sandbox = sandbox
  }

  static async signIn(sandbox: GithubSandbox, login: string): Promise<Person> {
    const person = new Person(sandbox)
    const response = await fetch(`${sandbox.url}/sandbox/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login }),
    })
    person.#cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    return person
  }

  async get(path: string) {
    return this.#read(
      await fetch(new URL(path, this.#sandbox.url), {
        redirect: 'manual',
        headers: { cookie: this.#cookie },
      }),
    )
  }

  async post(path: string, fields: [string, string][] = [], origin = this.#sandbox.url) {
    return this.#read(
      await fetch(new URL(path, this.#sandbox.url), {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: this.#cookie, origin },
        body: new URLSearchParams(fields),
      }),
    )
  }

  async #read(response: Response) {
    const location = response.headers.get('location')
    return { status: response.status, location: location ?? '', text: await response.text() }
  }
}

export const userTokenSchema = z.object({
  access_token: z.string(),
  token_type: z.literal('bearer'),
  scope: z.string(),
  expires_in: z.number().optional(),
  refresh_token: z.string().optional(),
  refresh_token_expires_in: z.number().optional(),
})

/** Sends a form to the token endpoint and gives its JSON. */
export async function tokenRequest(
  sandbox: GithubSandbox,
  form: Record<string, string>,
): Promise<unknown> {
  const response = await fetch(`${sandbox.url}/login/oauth/access_token`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(form),
  })
  return response.json()
}

type Client = { id: string; secret: string; scope?: string }

/** The code that the browser brings back after the consent page. */
export async function authorizationCode(
  sandbox: GithubSandbox,
  login: string,
  client: Client,
): Promise<string> {
  const person = await Person.signIn(sandbox, login)
  const answer = await person.post('/login/oauth/authorize', [
    ['client_id', client.id],
    ['redirect_uri', CALLBACK],
    ['scope', client.scope ?? ''],
    ['authorize', '1'],
  ])
  return new URL(answer.location).searchParams.get('code') ?? ''
}

/** `Bearer` and a token of the person through the app. */
export async function userToken(
  sandbox: GithubSandbox,
  login: string,
  client: Client,
): Promise<string> {
  const code = await authorizationCode(sandbox, login, client)
  const form = { client_id: client.id, client_secret: client.secret, code }
  return `Bearer ${userTokenSchema.parse(await tokenRequest(sandbox, form)).access_token}`
}

export const SOUK = { id: 'Iv23souk', secret: 'souk-secret' }
export const CI = { id: 'Iv23ci', secret: 'ci-secret' }
export const OLD = { id: 'old-client', secret: 'old-secret' }

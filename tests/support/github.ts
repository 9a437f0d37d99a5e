import { createPublicKey } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectOrganization } from '@/lib/accounts/commands/connect-organization'
import { rememberSignIn } from '@/lib/accounts/commands/remember-sign-in'
import type { Actor } from '@/lib/accounts/types'
import { getUser } from '@/lib/adapters/github/get-user'
import { actorOf } from '@/lib/auth/actor'
import { openSession } from '@/lib/auth/sessions'
import { now } from '@/lib/clock'
import { clockFrom } from '@/lib/sandbox/clock'
import { type GithubSandbox, startGithubSandbox } from '@/lib/sandbox/github/server'
import type { World } from '@/lib/sandbox/github/world'
import { authorizationCode, tokenRequest, userTokenSchema } from '../contract/github/client'
import { CALLBACK } from '../contract/github/small-world'
import { must } from './market'

const HOUR = 3_600_000

const user = (id: number, login: string) => ({
  id,
  login,
  name: login,
  email: `${login}@people.example`,
})

/** The public half of the key that the settings of the tests hold, so that every app of the world signs with it. */
function publicKey(): string {
  const key = createPublicKey(process.env.GITHUB_APP_PRIVATE_KEY ?? '')
  return key.export({ type: 'spki', format: 'pem' }).toString()
}

type Permissions = Record<string, 'read' | 'write'>

/** An organization with every kind of person, connected to Souk; another that is not; apps of every kind of demand. */
export function soukWorld(): World {
  const app = (id: number, slug: string, permissions: Permissions) => ({
    id,
    slug,
    name: slug,
    owner: 'pavel',
    publicKey: publicKey(),
    externalUrl: 'http://127.0.0.1:9/',
    callbackUrls: [CALLBACK],
    clientId: slug === 'souk' ? 'Iv1.souk' : `Iv1.${slug}`,
    clientSecret: slug === 'souk' ? 'client-secret-of-the-tests' : `${slug}-secret`,
    permissions,
  })
  const read: Permissions = { metadata: 'read' }
  const souk: Permissions = {
    ...read,
    members: 'read',
    organization_administration: 'read',
    emails: 'read',
  }
  return {
    users: ['olivia', 'omar', 'rafael', 'mei', 'casey', 'nina', 'pavel', 'bruno'].map(
      (login, index) => user(index + 1, login),
    ),
    organizations: [
      {
        id: 100,
        login: 'octo-labs',
        members: [
          { login: 'olivia', role: 'admin' },
          { login: 'omar', role: 'admin' },
          { login: 'rafael', role: 'member' },
          { login: 'mei', role: 'member' },
        ],
        billingManagers: ['bruno'],
      },
      {
        id: 101,
        login: 'nordwind',
        members: [
          { login: 'nina', role: 'admin', public: true },
          { login: 'olivia', role: 'member', public: true },
        ],
      },
    ],
    repositories: [
      {
        id: 200,
        owner: 'octo-labs',
        name: 'api',
        private: true,
        collaborators: [{ login: 'rafael', permission: 'admin' }],
      },
      {
        id: 201,
        owner: 'octo-labs',
        name: 'website',
        collaborators: [
          { login: 'casey', permission: 'push' },
          { login: 'rafael', permission: 'push' },
        ],
      },
      { id: 202, owner: 'nordwind', name: 'turbine', private: true },
      { id: 203, owner: 'mei', name: 'dotfiles' },
    ],
    apps: [
      app(1, 'souk', souk),
      app(301, 'hexlint', { ...read, contents: 'read', checks: 'write' }),
      app(302, 'warden', { ...read, administration: 'write' }),
      app(303, 'roster', { ...read, contents: 'read', members: 'read' }),
    ],
    installations: [{ id: 400, app: 'souk', account: 'octo-labs', selection: 'all' }],
  }
}

export interface GithubForTests {
  sandbox: GithubSandbox
  /** Moves the clock that the sandbox and the product share. */
  advance(hours: number): void
  /** A person who has signed in through the sandbox, with tokens that it gave. */
  signIn(login: string): Promise<Actor>
  fault(kind: string, target: string, times?: number): Promise<void>
  close(): Promise<void>
}

const souk = { id: 'Iv1.souk', secret: 'client-secret-of-the-tests' }

async function newTokens(sandbox: GithubSandbox, login: string) {
  const code = await authorizationCode(sandbox, login, souk)
  const form = { client_id: souk.id, client_secret: souk.secret, code }
  const given = userTokenSchema.parse(await tokenRequest(sandbox, form))
  const end = (seconds: number | undefined) =>
    seconds === undefined ? null : new Date(+now() + seconds * 1000)
  return {
    accessToken: given.access_token,
    accessTokenExpiresAt: end(given.expires_in),
    refreshToken: given.refresh_token ?? null,
    refreshTokenExpiresAt: end(given.refresh_token_expires_in),
  }
}

async function signIn(sandbox: GithubSandbox, login: string): Promise<Actor> {
  const tokens = await newTokens(sandbox, login)
  const account = must(await getUser(tokens.accessToken))
  const userId = await rememberSignIn({ account, tokens, locale: 'en' })
  const token = `session of ${login} ${Math.random()}`
  await openSession({ token, userId, expiresAt: new Date(+now() + 900 * HOUR), userAgent: 'tests' })
  const actor = await actorOf(token)
  if (actor === null) throw new Error('no session')
  return actor
}

/** Starts the sandbox GitHub and points the settings of this test file at it; to be called before anything reads them. */
export async function startGithub(
  world: World = soukWorld(),
  rateLimits?: { anonymous: number; authenticated: number },
): Promise<GithubForTests> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-github-'))
  const clockFile = join(folder, 'clock.json')
  const clock = clockFrom(clockFile)
  const sandbox = await startGithubSandbox({
    port: 0,
    database: ':memory:',
    world,
    now: clock.now,
    ...(rateLimits === undefined ? {} : { rateLimits }),
  })
  Object.assign(process.env, {
    GITHUB_URL: sandbox.url,
    GITHUB_API_URL: sandbox.apiUrl,
    SOUK_CLOCK_FILE: clockFile,
  })
  return {
    sandbox,
    advance: (hours) => {
      clock.advance(new Date(+clock.now() + hours * HOUR))
    },
    signIn: (login) => signIn(sandbox, login),
    fault: async (kind, target, times = 1) => {
      await fetch(`${sandbox.url}/sandbox/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind, target, times }),
      })
    },
    close: async () => {
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
    },
  }
}

const declared = {
  contactEmail: 'owners@octo-labs.example',
  contactLocale: 'en',
  membersMayRequest: true,
  collaboratorsMayRequest: true,
  repositoryAdminsMayInstall: true,
} as const

/** Connects octo-labs as its owner would, and answers its account id. */
export async function connectOctoLabs(owner: Actor, switches = {}): Promise<string> {
  const input = { ...declared, ...switches }
  return must(await connectOrganization(owner, 'octo-labs', input)).organizationId
}

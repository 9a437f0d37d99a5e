import { createHmac, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/webhooks/apps/[listing]/route'
import type { Actor } from '@/lib/accounts/types'
import { connectClient } from '@/lib/connections/commands/connect-client'
import { connectPrivateKey } from '@/lib/connections/commands/connect-private-key'
import { connectPublicKey } from '@/lib/connections/commands/connect-public-key'
import { connectWebhooks } from '@/lib/connections/commands/connect-webhooks'
import { disconnect } from '@/lib/connections/commands/disconnect'
import { listOauthApp } from '@/lib/connections/commands/list-oauth-app'
import { tryConnection } from '@/lib/connections/commands/try-connection'
import { getConnection } from '@/lib/connections/queries/get-connection'
import type { Result } from '@/lib/core/result'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { importApp } from '@/lib/listings/commands/import-app'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import type { ManagedListingId } from '@/lib/listings/types'
import type { AuthorizedPublisher } from '@/lib/publishers/types'
import { handle } from '@/lib/worker/handlers/github-app/forwarded'
import { runJob } from '@/lib/worker/registry'
import { jwt } from '../../contract/github/client'
import { apiWorld } from '../../support/api-people'
import { type GithubForTests, startGithub } from '../../support/github'
import { listApp } from '../../support/listed-app'
import { must } from '../../support/market'
import { becomePublisher } from '../../support/publisher'

let github: GithubForTests
let pavel: Actor
let publisher: AuthorizedPublisher
let hexlint: ManagedListingId

beforeAll(async () => {
  github = await startGithub(apiWorld())
  pavel = await github.signIn('pavel')
  publisher = await becomePublisher(pavel)
  const { slug } = must(await importApp(pavel, publisher, 'hexlint'))
  hexlint = must(await authorizeListing(pavel, 'pavel', slug, 'editor')).id
})
afterAll(() => github.close())

const codeOf = (result: Result<unknown>) =>
  result.ok ? 'ok' : `${result.error.code} ${result.error.field ?? ''}`.trim()

const other = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})
const goodKey = () => env().GITHUB_APP_PRIVATE_KEY
const publicKey = () =>
  createPublicKey(goodKey()).export({ type: 'spki', format: 'pem' }).toString()
const token = (appId: number, key = goodKey(), claims = {}) =>
  jwt(appId, claims, key).replace('Bearer ', '')
const row = () => db().appConnection.findUnique({ where: { listingId: hexlint } })

describe('a private key', () => {
  it('that is none, or of another app, connects nothing', async () => {
    expect(codeOf(await connectPrivateKey(pavel, hexlint, 'not a key'))).toBe(
      'key_unreadable privateKey',
    )
    expect(codeOf(await connectPrivateKey(pavel, hexlint, other.privateKey))).toBe(
      'key_mismatch privateKey',
    )
    expect(await row()).toBeNull()
  })

  it('of the app is kept encrypted, with its public half in the clear', async () => {
    must(await connectPrivateKey(pavel, hexlint, goodKey().replaceAll('\n', '\\n')))
    const kept = await row()
    expect(kept?.privateKey).not.toContain('PRIVATE')
    expect(kept?.publicKey).toBe(publicKey())
    const { ways, checkedAt } = await getConnection(hexlint)
    expect(ways).toMatchObject({ privateKey: true, publicKey: true, clientSecret: false })
    expect(checkedAt).not.toBeNull()
    expect(codeOf(await tryConnection(hexlint))).toBe('ok')
  })

  it('is forgotten on request, and the row with the last that was given', async () => {
    await disconnect(pavel, hexlint, 'privateKey')
    expect(await row()).toMatchObject({ privateKey: null, publicKey: publicKey() })
    await disconnect(pavel, hexlint, 'publicKey')
    await disconnect(pavel, hexlint, 'publicKey')
    expect(await row()).toBeNull()
    expect(codeOf(await tryConnection(hexlint))).toBe('not_found')
  })
})

describe('what connects an app', () => {
  it('is forgotten by two people at once, each their own, and the row with the last', async () => {
    for (const _ of [1, 2, 3]) {
      must(await connectPrivateKey(pavel, hexlint, goodKey()))
      await Promise.all([
        disconnect(pavel, hexlint, 'privateKey'),
        disconnect(pavel, hexlint, 'publicKey'),
        disconnect(pavel, hexlint, 'publicKey'),
      ])
      expect(await row()).toBeNull()
    }
  })
})

describe('a public key', () => {
  const connect = (pem: string, proof: string) =>
    connectPublicKey(pavel, hexlint, { publicKey: pem, token: proof })

  it('needs a token that its private half signed, that GitHub takes as this app’s', async () => {
    const cases: [string, string, string][] = [
      ['no key', token(301), 'key_unreadable publicKey'],
      [other.privateKey, token(301), 'key_unreadable publicKey'],
      [other.publicKey, token(301), 'token_refused token'],
      [other.publicKey, token(301, other.privateKey), 'token_refused token'],
      [publicKey(), token(302), 'token_refused token'],
      [publicKey(), token(301, goodKey(), { exp: 1_000_000 }), 'token_refused token'],
      [publicKey(), 'no.token.atall', 'token_refused token'],
    ]
    for (const [pem, proof, code] of cases) expect(codeOf(await connect(pem, proof))).toBe(code)
    expect(await row()).toBeNull()
    must(await connect(publicKey(), token(301)))
    expect(await row()).toMatchObject({ publicKey: publicKey(), privateKey: null })
  })
})

describe('a client secret', () => {
  const lane = {
    login: 'pavel',
    name: 'Lane',
    clientId: 'Iv1.lane',
    clientSecret: 'lane-secret',
    installationUrl: 'https://lane.example/start',
    scopes: ['read:org'],
    reasons: { 'read:org': 'To know your teams' },
  }

  it('that GitHub refuses lists no OAuth App', async () => {
    const wrong = await listOauthApp(pavel, publisher, { ...lane, clientSecret: 'guessed' })
    expect(codeOf(wrong)).toBe('client_refused clientSecret')
    expect(await db().listing.count({ where: { clientId: 'Iv1.lane' } })).toBe(0)
  })

  it('that GitHub takes lists it, once, with its scopes and reasons', async () => {
    const { id, slug } = must(await listOauthApp(pavel, publisher, lane))
    const fields = await db().listingDraftField.findMany({ where: { listingId: id } })
    expect(Object.fromEntries(fields.map(({ field, value }) => [field, value]))).toMatchObject({
      scopes: ['read:org'],
      'reasons.scope.read:org.en': 'To know your teams',
      'links.installation': 'https://lane.example/start',
    })
    expect(codeOf(await listOauthApp(pavel, publisher, lane))).toBe('already_listed clientId')
    const listing = must(await authorizeListing(pavel, 'pavel', slug, 'editor'))
    expect(codeOf(await connectClient(pavel, listing.id, 'guessed'))).toBe(
      'client_refused clientSecret',
    )
    expect(codeOf(await tryConnection(listing.id))).toBe('ok')
  })
})

describe('webhooks that the app’s service forwards', () => {
  const body = (action: string, appId = 302) =>
    JSON.stringify({
      action,
      installation: {
        id: 77,
        app_id: appId,
        account: { id: Number(pavel.githubId), login: 'pavel', type: 'User' },
        repository_selection: 'selected',
        permissions: { administration: 'write' },
        suspended_at: null,
        created_at: 1_700_000_000,
      },
    })

  function forward(listing: string, text: string, secret: string, guid: string = randomUUID()) {
    const signature = createHmac('sha256', secret).update(text).digest('hex')
    const request = new Request(`http://127.0.0.1:3000/api/webhooks/apps/${listing}`, {
      method: 'POST',
      body: text,
      headers: {
        'content-type': 'application/json',
        'x-github-event': 'installation',
        'x-github-delivery': guid,
        'x-hub-signature-256': `sha256=${signature}`,
      },
    })
    return POST(request, { params: Promise.resolve({ listing }) })
  }

  it('are taken only with the secret of that very listing, and once', async () => {
    expect((await forward(hexlint, body('created'), 'hook')).status).toBe(404)
    must(await connectWebhooks(pavel, hexlint, 'hook'))
    expect((await forward(hexlint, body('created'), 'guessed')).status).toBe(401)
    const guid = randomUUID()
    expect((await forward(hexlint, body('created'), 'hook', guid)).status).toBe(202)
    expect((await forward(hexlint, body('created'), 'hook', guid)).status).toBe(202)
    const [event, ...others] = await db().inboxEvent.findMany({ where: { source: 'github_app' } })
    expect(others).toEqual([])
    await runJob('inbox.handle', { inboxEventId: event?.id ?? '' })
    expect((await getConnection(hexlint)).forwardedAt).not.toBeNull()
  })

  it('make GitHub’s word count where it can be asked, and are the integrator’s word where it cannot', async () => {
    const unknown = await listApp({ slug: 'warden', githubAppId: 302 })
    const event = { listingId: unknown.id, event: 'installation' }
    await handle({ ...event, payload: JSON.parse(body('created')) })
    const told = () => db().installation.findFirst({ where: { listingId: unknown.id } })
    expect(await told()).toMatchObject({ state: 'active', source: 'integrator' })
    await handle({ ...event, payload: JSON.parse(body('deleted')) })
    expect(await told()).toMatchObject({ state: 'deleted', source: 'integrator' })
    const connected = await listApp({ slug: 'roster', githubAppId: 303, connected: true })
    const lie = { listingId: connected.id, event: 'installation' }
    await handle({ ...lie, payload: JSON.parse(body('created', 303)) })
    expect(await db().installation.count({ where: { listingId: connected.id } })).toBe(0)
  })

  it('about another app than the listed one change nothing', async () => {
    const before = await db().installation.findMany()
    const listing = await db().listing.findUniqueOrThrow({ where: { slug: 'roster' } })
    const payload = JSON.parse(body('created', 302))
    await handle({ listingId: listing.id, event: 'installation', payload })
    await handle({ listingId: listing.id, event: 'installation', payload: { action: 1 } })
    expect(await db().installation.findMany()).toEqual(before)
  })
})

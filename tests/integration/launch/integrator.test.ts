import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { importSPKI, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type IntegratorOptions, startIntegrator } from '@/lib/sandbox/integrator/start'
import { type Listening, serveApp } from '@/lib/sandbox/listen'

const folder = mkdtempSync(join(tmpdir(), 'souk-integrator-'))
const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})
const options: IntegratorOptions = {
  name: 'Hexlint',
  appId: 910_001,
  privateKey: keys.privateKey,
  webhookSecret: 'the-secret-of-hexlint',
  gitHubApiUrl: '',
  soukUrl: 'http://127.0.0.1:3000',
  port: 0,
  host: '127.0.0.1',
  database: join(folder, 'integrator.sqlite'),
  logLevel: 'fatal',
}
let gitHub: Listening
let integrator: Listening

/** A GitHub that knows installation 7 and believes only the app's own JWT. */
function smallGitHub(): Hono {
  const app = new Hono()
  app.get('/app/installations/:id', async (c) => {
    const token = c.req.header('authorization')?.replace(/^bearer /i, '') ?? ''
    const { payload } = await jwtVerify(token, await importSPKI(keys.publicKey, 'RS256'))
    if (String(payload.iss) !== '910001') return c.json({ message: 'Bad credentials' }, 401)
    if (c.req.param('id') !== '7') return c.json({ message: 'Not Found' }, 404)
    return c.json({ id: 7, account: { login: 'octo-labs' }, repository_selection: 'selected' })
  })
  return app
}

beforeAll(async () => {
  gitHub = await serveApp(smallGitHub(), 0, '127.0.0.1')
  options.gitHubApiUrl = gitHub.url
  integrator = await startIntegrator(options)
})

afterAll(async () => {
  await integrator.close()
  await gitHub.close()
  rmSync(folder, { recursive: true, force: true })
})

const purchase = {
  action: 'purchased',
  effective_date: '2026-11-22T00:00:00Z',
  sender: { login: 'olivia', id: 4_100_001, type: 'User' },
  marketplace_purchase: {
    account: { type: 'Organization', id: 4_200_001, login: 'octo-labs' },
    billing_cycle: 'yearly',
    unit_count: 12,
    on_free_trial: false,
    plan: { id: 2, name: 'Team <b>', price_model: 'PER_UNIT', unit_name: 'seat' },
  },
}

async function deliver(secret: string | null) {
  const body = JSON.stringify(purchase)
  const id = randomUUID()
  const signature = secret && `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
  const response = await fetch(`${integrator.url}/api/github/webhooks`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'marketplace_purchase',
      'x-github-delivery': id,
      ...(signature ? { 'x-hub-signature-256': signature } : {}),
    },
  })
  return { id, status: response.status }
}

const Deliveries = z.object({
  deliveries: z.array(
    z.object({ id: z.string(), event: z.string(), verified: z.boolean(), payload: z.unknown() }),
  ),
})

async function deliveries() {
  const response = await fetch(`${integrator.url}/deliveries`)
  return Deliveries.parse(await response.json()).deliveries
}

describe('a marketplace_purchase webhook', () => {
  test('with the right signature is kept and shown, its markup as text', async () => {
    const { id, status } = await deliver(options.webhookSecret)
    expect(status).toBe(200)
    expect((await deliveries())[0]).toMatchObject({
      id,
      event: 'marketplace_purchase',
      verified: true,
      payload: purchase,
    })
    const page = await (await fetch(integrator.url)).text()
    for (const shown of [
      'purchased',
      'octo-labs',
      'Team &lt;b&gt;, yearly',
      '12',
      'verified',
      id,
    ]) {
      expect(page).toContain(`${shown}`)
    }
  })

  test.each([
    ['without a signature', null],
    ['signed with another secret', 'not-the-secret'],
  ])('%s is refused and its payload is not kept', async (_case, secret) => {
    const { id, status } = await deliver(secret)
    expect(status).toBe(400)
    expect((await deliveries())[0]).toMatchObject({ id, verified: false, payload: null })
  })

  test('is still shown after a restart', async () => {
    const before = await deliveries()
    await integrator.close()
    integrator = await startIntegrator(options)
    expect(await deliveries()).toEqual(before)
  })
})

describe('the Setup URL', () => {
  test.each([
    ['?installation_id=7&setup_action=install&state=x', 200, 'Hexlint is set up'],
    ['?installation_id=8&setup_action=install', 404, 'GitHub does not know installation 8'],
    ['?installation_id=%3Cscript%3E', 400, 'The address names no installation'],
    ['', 400, 'The address names no installation'],
    ['?setup_action=request', 200, 'An owner of the organization decides'],
  ])('%s answers %i: %s', async (query, status, text) => {
    const response = await fetch(`${integrator.url}/setup${query}`)
    expect(response.status).toBe(status)
    const page = await response.text()
    expect(page).toContain(text)
    expect(page).toContain('href="http://127.0.0.1:3000"')
  })

  test('tells what GitHub says about the installation, not the address', async () => {
    const page = await (await fetch(`${integrator.url}/setup?installation_id=7`)).text()
    expect(page).toContain('installation 7 on octo-labs, with chosen repositories')
  })
})

import { generateKeyPair, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const AppSecrets = z.object({
  privateKey: z.string(),
  publicKey: z.string(),
  clientSecret: z.string(),
  webhookSecret: z.string(),
})

const Secrets = z.object({
  SOUK_SECRET: z.string(),
  SOUK_ENCRYPTION_KEYS: z.string(),
  STRIPE_SECRET_KEY: z.string(),
  STRIPE_WEBHOOK_SECRET: z.string(),
  STRIPE_CONNECT_WEBHOOK_SECRET: z.string(),
  /** By slug: Souk's own GitHub App and those of the demo. */
  apps: z.record(z.string(), AppSecrets),
  /** By client ID: the client secrets of the demo's OAuth Apps. */
  oauthApps: z.record(z.string(), z.string()),
})

export type AppSecrets = z.infer<typeof AppSecrets>
export type Secrets = z.infer<typeof Secrets>

function random(bytes = 24): string {
  return randomBytes(bytes).toString('base64url')
}

async function newAppSecrets(): Promise<AppSecrets> {
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  return { ...pair, clientSecret: randomBytes(20).toString('hex'), webhookSecret: random() }
}

function newSecrets(): Secrets {
  return {
    SOUK_SECRET: random(48),
    SOUK_ENCRYPTION_KEYS: `1:${randomBytes(32).toString('base64')}`,
    STRIPE_SECRET_KEY: `sk_test_${randomBytes(24).toString('hex')}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${random()}`,
    STRIPE_CONNECT_WEBHOOK_SECRET: `whsec_${random()}`,
    apps: {},
    oauthApps: {},
  }
}

async function addMissingApps(secrets: Secrets, slugs: string[]): Promise<void> {
  const missing = slugs.filter((slug) => secrets.apps[slug] === undefined)
  const made = await Promise.all(
    missing.map(async (slug): Promise<[string, AppSecrets]> => [slug, await newAppSecrets()]),
  )
  Object.assign(secrets.apps, Object.fromEntries(made))
}

function secretsFile(dataDir: string): string {
  return join(dataDir, 'secrets.json')
}

/** The secrets that an earlier start made. */
export function readSecrets(dataDir: string): Secrets {
  return Secrets.parse(JSON.parse(readFileSync(secretsFile(dataDir), 'utf8')))
}

/**
 * The secrets of this data folder, made at the first start, with a key pair for each GitHub App
 * and a client secret for each OAuth App asked for. Kept in `secrets.json`, for its owner only.
 */
export async function ensureSecrets(
  dataDir: string,
  wanted: { apps: string[]; oauthApps: string[] },
): Promise<Secrets> {
  const file = secretsFile(dataDir)
  const secrets = existsSync(file) ? readSecrets(dataDir) : newSecrets()
  const before = JSON.stringify(secrets)
  await addMissingApps(secrets, wanted.apps)
  for (const clientId of wanted.oauthApps) {
    secrets.oauthApps[clientId] ??= randomBytes(20).toString('hex')
  }
  if (JSON.stringify(secrets) !== before) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return secrets
}

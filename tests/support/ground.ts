import { generateKeyPairSync } from 'node:crypto'
import { listedApps, listedOAuthApps } from '@/lib/launch/demo-apps'
import type { Ground } from '@/lib/launch/environment'
import { soukAppSlug } from '@/lib/launch/souk-app'

const pair = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

/** A start on which every part is brought, with one key pair for all apps. */
export function anyGround(): Ground {
  const slugs = [soukAppSlug, ...listedApps().map(({ app }) => app.appSlug)]
  const app = (slug: string) => ({
    ...pair,
    clientSecret: `client-secret-of-${slug}`,
    webhookSecret: `webhook-secret-of-${slug}`,
  })
  return {
    parts: { database: true, github: true, stripe: true, mail: true },
    dataDir: '/data',
    soukUrl: 'http://127.0.0.1:3000',
    clockFile: '/data/clock.json',
    ports: {
      github: 4001,
      stripe: 4002,
      mailbox: 4003,
      smtp: 4004,
      integrator: 4005,
      dns: 4006,
      records: 4007,
    },
    secrets: {
      SOUK_SECRET: 'a-secret-that-is-long-enough-for-a-test',
      SOUK_ENCRYPTION_KEYS: `1:${Buffer.alloc(32).toString('base64')}`,
      STRIPE_SECRET_KEY: 'sk_test_1',
      STRIPE_WEBHOOK_SECRET: 'whsec_account',
      STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_connect',
      apps: Object.fromEntries(slugs.map((slug) => [slug, app(slug)])),
      oauthApps: Object.fromEntries(
        listedOAuthApps().map(({ oauth }) => [oauth.clientId, `secret-of-${oauth.clientId}`]),
      ),
    },
  }
}

import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { readSandboxPorts } from '@/lib/launch/sandbox-ports'
import { readSecrets } from '@/lib/launch/secrets'
import { renderLogo } from './demo/images/render-logo'
import { renderScreenshot } from './demo/images/render-screenshot'
import { hexlint } from './demo/listings/hexlint'
import { type CatalogueOptions, seedCatalogue } from './seed/catalogue'
import type { Connections } from './seed/connections'
import type { Artist } from './seed/pictures'
import { seedPrices } from './seed/prices'

export interface SeedOptions extends Omit<CatalogueOptions, 'artist' | 'onProgress'> {
  artist?: Artist
  /** Whether to make the prices on the integrators' Stripe accounts, which must be there. */
  prices?: boolean
  onProgress?(step: 'pictures' | 'prices', done: number, total: number): void
}

/** Draws every picture of the demo. */
const studio: Artist = {
  logo: renderLogo,
  screenshots: (listing) =>
    Promise.all(listing.screenshots.map(({ scene }) => renderScreenshot(listing, scene))),
}

/**
 * Fills an empty database with the demo. A catalogue that is there stays as it is, and only the
 * prices that are still missing on Stripe are made, so that an interrupted seed can be repeated.
 */
export async function seed(options: SeedOptions = {}): Promise<void> {
  const { onProgress } = options
  if ((await db().listing.count()) === 0) {
    await seedCatalogue({
      artist: studio,
      ...options,
      onProgress: (done, total) => onProgress?.('pictures', done, total),
    })
  }
  if (options.prices) {
    await seedPrices((done, total) => onProgress?.('prices', done, total))
  }
}

/** The listing whose integrator runs in the sandbox. */
const demoIntegrator = 'hexlint'

/** What the launcher made up for the listed apps of the sandbox. */
function connectionsFrom(dataDir: string): Connections {
  const { apps, oauthApps } = readSecrets(dataDir)
  const secret = apps[demoIntegrator]?.webhookSecret ?? ''
  const url = `http://127.0.0.1:${readSandboxPorts(dataDir).integrator}/api/github/webhooks`
  const keys = Object.entries(apps).map(([slug, { privateKey }]) => [slug, privateKey])
  return {
    privateKeys: Object.fromEntries(keys),
    clientSecrets: { ...oauthApps, ...demoIntegratorClient(apps[demoIntegrator]?.clientSecret) },
    webhooks: { [demoIntegrator]: { url, secret } },
  }
}

/** An OAuth App cannot be listed without its secret; among the GitHub Apps, the one that runs gave it. */
function demoIntegratorClient(clientSecret = ''): Record<string, string> {
  const { clientId } = hexlint.app ?? {}
  return clientId === undefined ? {} : { [clientId]: clientSecret }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const began = performance.now()
  await seed({
    connections: connectionsFrom(env().SOUK_DATA_DIR),
    prices: true,
    onProgress: (step, done, total) => {
      if (done === total) {
        console.log(`${step}: ${total} after ${((performance.now() - began) / 1000).toFixed(1)} s`)
      }
    },
  })
  await db().$disconnect()
  process.send?.('ready')
}

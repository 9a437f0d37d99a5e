import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parsePlace } from '@/lib/env'
import { listedApps, listedOAuthApps } from './demo-apps'
import type { Ground } from './environment'
import { LaunchFailure } from './failure'
import { holdLock } from './lock'
import { hasSandbox, type Parts, partsToBring } from './parts'
import { isFree } from './ports'
import { chooseSandboxPorts } from './sandbox-ports'
import { ensureSecrets, type Secrets } from './secrets'
import { soukAppSlug } from './souk-app'

type Source = Record<string, string | undefined>

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

function refuse(parts: Parts, soukUrl: string): void {
  if (!hasSandbox(parts) || isLoopback(soukUrl)) return
  const names = { github: 'GITHUB_APP_ID', stripe: 'STRIPE_SECRET_KEY', mail: 'SMTP_URL' }
  const missing = [
    ...(parts.github ? [names.github] : []),
    ...(parts.stripe ? [names.stripe] : []),
    ...(parts.mail ? [names.mail] : []),
  ]
  throw new LaunchFailure(
    `SOUK_URL (${soukUrl}) is not an address of this machine, so no sandbox runs: set ${missing.join(', ')}.`,
  )
}

function occupy(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true })
  if (!holdLock(join(dataDir, 'souk.lock'))) {
    throw new LaunchFailure(`SOUK_DATA_DIR (${dataDir}) is in use by another Souk that runs.`)
  }
}

/**
 * Finds out where this start stands: which parts it brings, and where. Throws a
 * {@link LaunchFailure} or an EnvError; nothing has been started then.
 */
export async function survey(source: Source): Promise<Omit<Ground, 'secrets'>> {
  const place = parsePlace(source)
  const dataDir = resolve(place.SOUK_DATA_DIR)
  const soukUrl = place.SOUK_URL ?? `http://127.0.0.1:${place.PORT}`
  const parts = partsToBring(source)
  refuse(parts, soukUrl)
  if (!(await isFree(place.PORT, place.HOST))) {
    throw new LaunchFailure(`PORT ${place.PORT} on ${place.HOST} is in use: set another PORT.`)
  }
  occupy(dataDir)
  return {
    parts,
    dataDir,
    soukUrl,
    clockFile: resolve(source.SOUK_CLOCK_FILE || join(dataDir, 'clock.json')),
    ports: await chooseSandboxPorts(dataDir),
  }
}

/** The secrets of the data folder, with those of every app that the sandbox GitHub knows. */
export function groundSecrets({ parts, dataDir }: Omit<Ground, 'secrets'>): Promise<Secrets> {
  const apps = parts.github ? listedApps().map(({ app }) => app.appSlug) : []
  const oauthApps = parts.github ? listedOAuthApps().map(({ oauth }) => oauth.clientId) : []
  return ensureSecrets(dataDir, { apps: parts.github ? [soukAppSlug, ...apps] : [], oauthApps })
}

import { demoOperator } from '@/prisma/demo/people'
import { hasSandbox, type Parts } from './parts'
import type { SandboxPorts } from './sandbox-ports'
import type { Secrets } from './secrets'
import { soukAppId, soukAppSlug, soukClientId } from './souk-app'

type Source = Record<string, string | undefined>
type Settings = Record<string, string>

export interface Ground {
  parts: Parts
  secrets: Secrets
  ports: SandboxPorts
  dataDir: string
  soukUrl: string
  /** Moves the time of Souk and of the sandbox. */
  clockFile: string
}

/** Where a server of the sandbox is. */
export function sandboxUrl(port: number): string {
  return `http://127.0.0.1:${port}`
}

function gitHubSettings({ secrets, ports }: Ground): Settings {
  const app = secrets.apps[soukAppSlug]
  const url = sandboxUrl(ports.github)
  return {
    GITHUB_URL: url,
    GITHUB_API_URL: `${url}/api/v3`,
    GITHUB_EDITION: 'github.com',
    GITHUB_APP_ID: String(soukAppId),
    GITHUB_APP_SLUG: soukAppSlug,
    GITHUB_APP_PRIVATE_KEY: app?.privateKey ?? '',
    GITHUB_CLIENT_ID: soukClientId,
    GITHUB_CLIENT_SECRET: app?.clientSecret ?? '',
    GITHUB_WEBHOOK_SECRET: app?.webhookSecret ?? '',
  }
}

function stripeSettings({ secrets, ports }: Ground): Settings {
  return {
    STRIPE_SECRET_KEY: secrets.STRIPE_SECRET_KEY,
    STRIPE_WEBHOOK_SECRET: secrets.STRIPE_WEBHOOK_SECRET,
    STRIPE_CONNECT_WEBHOOK_SECRET: secrets.STRIPE_CONNECT_WEBHOOK_SECRET,
    STRIPE_API_URL: sandboxUrl(ports.stripe),
  }
}

/** What a person may set themselves although the sandbox is on. */
function defaults(ground: Ground): Settings {
  const { parts, secrets, ports, dataDir, soukUrl, clockFile } = ground
  const { SOUK_SECRET, SOUK_ENCRYPTION_KEYS } = secrets
  const always = { SOUK_SECRET, SOUK_ENCRYPTION_KEYS, SOUK_URL: soukUrl, SOUK_DATA_DIR: dataDir }
  const demo = {
    SOUK_OPERATORS: demoOperator,
    // The demo integrator listens on this machine.
    SOUK_ALLOWED_WEBHOOK_NETWORKS: '127.0.0.0/8',
  }
  return {
    ...always,
    ...(parts.github ? { ...demo, SOUK_DNS_SERVERS: `127.0.0.1:${ports.dns}` } : {}),
    ...(hasSandbox(parts) ? { SOUK_CLOCK_FILE: clockFile } : {}),
  }
}

/**
 * The whole environment of Souk's processes: what the person set, completed by what the data
 * folder and the sandbox give. A sandbox that runs decides its own addresses and credentials.
 */
export function composeEnvironment(source: Source, ground: Ground): Source {
  const { parts, ports } = ground
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  return {
    ...defaults(ground),
    ...given,
    ...(parts.github ? gitHubSettings(ground) : {}),
    ...(parts.stripe ? stripeSettings(ground) : {}),
    ...(parts.mail ? { SMTP_URL: `smtp://127.0.0.1:${ports.smtp}` } : {}),
  }
}

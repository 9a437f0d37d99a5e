import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SandboxConfig } from '@/lib/sandbox/config'
import { type Child, startChild } from './child'
import { type Ground, sandboxUrl } from './environment'
import { composeRecords } from './sandbox-dns'
import { composeStripeSeed } from './sandbox-stripe'
import { composeWorld, integratorSlug } from './sandbox-world'
import { root } from './sources'

const host = '127.0.0.1'

/** The machine's own variables: what every process needs and nothing of Souk's settings. */
function machine(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG, TZ } = process.env
  return { PATH, HOME, TMPDIR, LANG, TZ, NODE_ENV: 'production' }
}

function sandboxConfig({
  parts,
  secrets,
  ports,
  dataDir,
  soukUrl,
  clockFile,
}: Ground): SandboxConfig {
  const at = { souk: soukUrl, integrator: sandboxUrl(ports.integrator) }
  const github = { port: ports.github, world: composeWorld(secrets, at) }
  const stripe = {
    port: ports.stripe,
    secretKey: secrets.STRIPE_SECRET_KEY,
    seed: composeStripeSeed(secrets, soukUrl),
  }
  const dns = { dnsPort: ports.dns, httpPort: ports.records, seed: composeRecords() }
  return {
    productUrl: soukUrl,
    host,
    folder: join(dataDir, 'sandbox'),
    clockFile,
    github: parts.github ? github : undefined,
    stripe: parts.stripe ? stripe : undefined,
    dns: parts.github ? dns : undefined,
    mail: parts.mail ? { smtpPort: ports.smtp, httpPort: ports.mailbox } : undefined,
  }
}

/** Starts the sandbox process: whichever of GitHub, Stripe and the mailbox are to be brought. */
export function startSandbox(ground: Ground): Child {
  const file = join(ground.dataDir, 'sandbox.json')
  mkdirSync(ground.dataDir, { recursive: true })
  writeFileSync(file, JSON.stringify(sandboxConfig(ground)), { mode: 0o600 })
  return startChild({
    name: 'sandbox',
    args: ['--import', 'tsx', join(root, 'lib/sandbox/main.ts'), file],
    env: machine(),
    logFile: join(ground.dataDir, 'logs', 'sandbox.log'),
  })
}

/** Starts the demo integrator, with nothing but what its app is given on GitHub. */
export function startDemoIntegrator(ground: Ground, app: { id: number; name: string }): Child {
  const { secrets, ports, dataDir, soukUrl, clockFile } = ground
  const credentials = secrets.apps[integratorSlug]
  return startChild({
    name: 'integrator',
    args: ['--import', 'tsx', join(root, 'lib/sandbox/integrator/main.ts')],
    env: {
      ...machine(),
      APP_NAME: app.name,
      APP_ID: String(app.id),
      PRIVATE_KEY: credentials?.privateKey,
      WEBHOOK_SECRET: credentials?.webhookSecret,
      GITHUB_API_URL: `${sandboxUrl(ports.github)}/api/v3`,
      SOUK_URL: soukUrl,
      SOUK_CLOCK_FILE: clockFile,
      DATABASE_FILE: join(dataDir, 'sandbox', 'integrator.sqlite'),
      PORT: String(ports.integrator),
      HOST: host,
    },
    logFile: join(dataDir, 'logs', 'integrator.log'),
  })
}

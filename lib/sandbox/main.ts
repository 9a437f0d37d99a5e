import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { clockFrom } from './clock'
import { type CompleteSandboxConfig, sandboxConfig } from './config'
import { startDnsSandbox } from './dns/start'
import { startGithubSandbox } from './github/server'
import { startMailSandbox } from './mail/start'
import { startStripeSandbox } from './stripe/server'

interface Part {
  close(): Promise<void>
}

async function startParts(config: CompleteSandboxConfig): Promise<Part[]> {
  const { host, folder, github, stripe, dns, mail } = config
  const { now, advance } = clockFrom(config.clockFile)
  const parts: Part[] = []
  if (github) {
    const database = join(folder, 'github.sqlite')
    parts.push(await startGithubSandbox({ ...github, host, database, now }))
  }
  if (stripe) {
    const { port, secretKey, seed } = stripe
    const database = join(folder, 'stripe.sqlite')
    const at = { port, host, database, now, advance }
    parts.push(await startStripeSandbox({ ...at, secretKey, ...seed }))
  }
  if (dns) {
    const database = join(folder, 'dns.sqlite')
    parts.push(await startDnsSandbox({ ...dns, host, database }))
  }
  if (mail) {
    const database = join(folder, 'mail.sqlite')
    parts.push(await startMailSandbox({ ...mail, host, database, now }))
  }
  return parts
}

/** Sandboxes trust whoever reaches them: they never stand beside a product that others can reach. */
function refuseUnlessLocal(productUrl: string): void {
  const { hostname } = new URL(productUrl)
  if (/^(127(\.\d+){3}|localhost|\[::1\])$/.test(hostname)) return
  throw new Error(`The sandbox does not run beside ${productUrl}, which is not on this machine.`)
}

const config = sandboxConfig.parse(JSON.parse(readFileSync(argv[2] ?? '', 'utf8')))
refuseUnlessLocal(config.productUrl)
mkdirSync(config.folder, { recursive: true })
const parts = await startParts(config)

process.once('SIGTERM', async () => {
  await Promise.all(parts.map((part) => part.close()))
  process.exit(0)
})
process.send?.('ready')

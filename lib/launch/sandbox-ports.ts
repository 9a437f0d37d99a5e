import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { portLike } from './ports'

const SandboxPorts = z.object({
  github: z.number(),
  stripe: z.number(),
  mailbox: z.number(),
  smtp: z.number(),
  integrator: z.number(),
  dns: z.number(),
  records: z.number(),
})

export type SandboxPorts = z.infer<typeof SandboxPorts>

function remembered(file: string): Partial<SandboxPorts> {
  if (!existsSync(file)) return {}
  return SandboxPorts.partial().parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** The ports that the start of this data folder chose. */
export function readSandboxPorts(dataDir: string): SandboxPorts {
  return SandboxPorts.parse(JSON.parse(readFileSync(portsFile(dataDir), 'utf8')))
}

function portsFile(dataDir: string): string {
  return join(dataDir, 'ports.json')
}

/**
 * Ports for the sandbox servers: those of the last start as far as they are free, so that
 * addresses kept in the sandbox's own state (callbacks, webhooks) stay right.
 */
export async function chooseSandboxPorts(dataDir: string): Promise<SandboxPorts> {
  const file = portsFile(dataDir)
  const before = remembered(file)
  const ports = {
    github: await portLike(before.github),
    stripe: await portLike(before.stripe),
    mailbox: await portLike(before.mailbox),
    smtp: await portLike(before.smtp),
    integrator: await portLike(before.integrator),
    dns: await portLike(before.dns),
    records: await portLike(before.records),
  }
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, `${JSON.stringify(ports, null, 2)}\n`)
  return ports
}

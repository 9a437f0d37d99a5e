import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Env } from '@/lib/env'
import { nextCommand } from './build'
import { type Child, startChild } from './child'
import { LaunchFailure } from './failure'
import { hasExited } from './processes'
import { root } from './sources'

export interface ProductOptions {
  env: NodeJS.ProcessEnv
  settings: Env
  dataDir: string
  /** With hot reload. */
  dev: boolean
}

/** Starts the Next.js server. */
export function startWeb({ env, settings, dataDir, dev }: ProductOptions): Child {
  const place = ['--hostname', settings.HOST, '--port', String(settings.PORT)]
  return startChild({
    name: 'web',
    args: [nextCommand, dev ? 'dev' : 'start', ...place],
    env: { ...env, NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' },
    logFile: join(dataDir, 'logs', 'web.log'),
  })
}

/** Starts the worker. */
export function startWorker({ env, dataDir, dev }: ProductOptions): Child {
  const main = join(root, 'lib/worker/main.ts')
  const watch = dev ? ['--watch', '--watch-preserve-output'] : []
  return startChild({
    name: 'worker',
    args: [...watch, '--import', 'tsx', main],
    env: { ...env, NODE_ENV: dev ? 'development' : 'production' },
    logFile: join(dataDir, 'logs', 'worker.log'),
  })
}

/** Where the web server of this host answers, seen from this machine. */
function localUrl({ HOST, PORT }: Env): string {
  const everywhere = HOST === '0.0.0.0' || HOST === '::'
  return `http://${everywhere ? '127.0.0.1' : HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`
}

/** Waits until the web server says that every part of it is well. Throws a {@link LaunchFailure}. */
export async function untilHealthy(web: Child, settings: Env): Promise<void> {
  let last = 'it does not answer'
  for (const began = Date.now(); Date.now() - began < 60_000; await sleep(250)) {
    if (hasExited(web.process)) throw new LaunchFailure(`Web ended; ${web.logFile} says why.`)
    try {
      const response = await fetch(`${localUrl(settings)}/api/health`)
      if (response.ok) return
      last = `it answers ${response.status} ${(await response.text()).slice(0, 300)}`
    } catch {
      // Not listening yet.
    }
  }
  throw new LaunchFailure(`Web is not healthy after a minute: ${last}; ${web.logFile} says more.`)
}

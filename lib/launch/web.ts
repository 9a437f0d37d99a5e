import './dotenv'
import './under-npm'
import { spawn } from 'node:child_process'
import { exit } from 'node:process'
import { checkReachable, DatabaseUnreachable } from '@/lib/db/check-reachable'
import { type Env, EnvError, parseEnv } from '@/lib/env'
import { hasBuild, nextCommand } from './build'
import { tether } from './child'
import { LaunchFailure } from './failure'
import { isFree } from './ports'

async function checked(): Promise<Env> {
  const settings = parseEnv(process.env)
  if (!hasBuild()) throw new LaunchFailure('There is no build yet: run npm run build first.')
  if (!(await isFree(settings.PORT, settings.HOST))) {
    throw new LaunchFailure(
      `PORT ${settings.PORT} on ${settings.HOST} is in use: set another PORT.`,
    )
  }
  await checkReachable(settings.DATABASE_URL)
  return settings
}

/** The production web server alone, for a host that brings the database and everything else. */
async function serve({ PORT, HOST }: Env): Promise<number> {
  const web = spawn(
    process.execPath,
    ['--import', tether, nextCommand, 'start', '--hostname', HOST, '--port', String(PORT)],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production', SOUK_TETHER: '1' },
    },
  )
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => web.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    web.once('error', reject)
    web.once('exit', (code, signal) => resolve(signal ? 0 : (code ?? 1)))
  })
}

try {
  exit(await serve(await checked()))
} catch (error) {
  const isPlain =
    error instanceof LaunchFailure ||
    error instanceof EnvError ||
    error instanceof DatabaseUnreachable
  if (!isPlain) throw error
  console.error(error.message)
  exit(1)
}

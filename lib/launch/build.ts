import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { generate } from '@/prisma/generate'
import { LaunchFailure } from './failure'
import { waitForLock } from './lock'
import { root, sourcesFingerprint } from './sources'

const folder = join(root, '.next')
const stamp = join(folder, 'souk-sources')
const lock = join(folder, 'cache', 'souk-build.lock')

/** The command line of Next.js. */
export const nextCommand = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** Whether the build folder holds a finished production build, of whichever sources. */
export function hasBuild(): boolean {
  return existsSync(join(folder, 'BUILD_ID'))
}

function isCurrent(fingerprint: string): boolean {
  return hasBuild() && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint
}

/**
 * Makes the production build unless the one that is there was made from these sources. Of several
 * that start at once, one builds and the others wait. True if it built.
 */
export async function ensureBuild(logFile: string): Promise<boolean> {
  const fingerprint = sourcesFingerprint()
  if (isCurrent(fingerprint)) return false
  const held = await waitForLock(lock)
  try {
    if (isCurrent(fingerprint)) return false
    await build(logFile)
    writeFileSync(stamp, fingerprint)
    return true
  } finally {
    held.release()
  }
}

/** Makes the database client unless it is up to date. True if it did. */
export async function ensureClient(): Promise<boolean> {
  const held = await waitForLock(lock)
  try {
    return generate()
  } finally {
    held.release()
  }
}

/** What the build may see: the machine, and no setting of Souk. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env
  return { PATH, HOME, TMPDIR, LANG, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
}

async function build(logFile: string): Promise<void> {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = createWriteStream(logFile)
  const next = spawn(process.execPath, [nextCommand, 'build'], {
    cwd: root,
    env: buildEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  next.stdout.pipe(log, { end: false })
  next.stderr.pipe(log, { end: false })
  const code = await new Promise<number | null>((resolve, reject) => {
    next.once('error', reject)
    next.once('close', resolve)
  })
  log.end()
  await finished(log)
  if (code === 0) return
  process.stderr.write(`\n${readFileSync(logFile, 'utf8').split('\n').slice(-40).join('\n')}\n`)
  throw new LaunchFailure(`The build failed; ${logFile} says why.`)
}

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { argv, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { readModels } from './files'

const output = fileURLToPath(new URL('../lib/db/generated', import.meta.url))
const stamp = join(output, 'models.sha256')

function fingerprint(): string {
  const hash = createHash('sha256')
  const version = createRequire(import.meta.url)('prisma/package.json').version
  hash.update(String(version))
  for (const { path, content } of readModels().files) hash.update(`${path}\0${content}\0`)
  return hash.digest('hex')
}

/** Writes the database client unless it was already made from these models. True if it wrote. */
export function generate(): boolean {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')
  const config = fileURLToPath(new URL('prisma.config.ts', import.meta.url))
  execFileSync(execPath, [cli, 'generate', '--config', config, '--no-hints'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      // The command line insists on having this binary but never runs it to generate.
      PRISMA_SCHEMA_ENGINE_BINARY: execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: 'true',
      CHECKPOINT_DISABLE: '1',
    },
  })
  writeFileSync(stamp, wanted)
  return true
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  console.log(generate() ? 'generated the database client' : 'the database client is up to date')
}

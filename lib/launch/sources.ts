import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const built = [
  '{app,components,lib,prisma/models,public}/**/*',
  '*.{js,json,ts}',
  'node_modules/.package-lock.json',
]
const apart = ['lib/db/generated', 'lib/launch', 'lib/sandbox', 'lib/worker', 'next-env.d.ts']

/** A hash of everything that the production build is made from: the sources and the packages. */
export function sourcesFingerprint(): string {
  const files = globSync(built, {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => apart.includes(pathOf(entry)),
  })
  const hash = createHash('sha256')
  for (const path of files
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function pathOf(entry: { parentPath: string; name: string }): string {
  return join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')
}

import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const built = [
  '{app,components,lib,prisma/models,public}/**/*',
  '*.{js,json,ts}',
  'node_modules/.package-lock.json',
]
const apart = ['lib/db/generated', 'lib/launch', 'lib/sandbox', 'lib/worker', 'next-env.d.ts']

function isApart(path: string): boolean {
  return apart.some((one) => path === one || path.startsWith(`${one}/`))
}

/** A hash of everything that the production build of a checkout is made from: the sources and the packages. */
export function sourcesFingerprint(checkout = root): string {
  const pathOf = (entry: { parentPath: string; name: string }) =>
    relative(checkout, join(entry.parentPath, entry.name)).replaceAll('\\', '/')
  const entries = globSync(built, {
    cwd: checkout,
    withFileTypes: true,
    exclude: (entry) => isApart(pathOf(entry)),
  })
  const paths = entries.filter((entry) => entry.isFile()).map(pathOf)
  const hash = createHash('sha256')
  // The glob asks about folders only: a file that stands apart is left out here.
  for (const path of paths.filter((one) => !isApart(one)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(checkout, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

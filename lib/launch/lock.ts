import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Keeps the locks from being collected, which would free them. */
const held = new Set<DatabaseSync>()

/**
 * Holds an exclusive lock on a file until `release` or the end of this process, however it ends:
 * the system frees it, so it is never stale. Waits up to `patience` milliseconds; null if someone
 * else holds it then.
 */
export function holdLock(file: string, patience = 0): { release(): void } | null {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: patience })
  try {
    database.exec('begin exclusive')
  } catch {
    database.close()
    return null
  }
  held.add(database)
  return {
    release() {
      held.delete(database)
      database.close()
    },
  }
}

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Lock {
  release(): void
}

/** Keeps the locks from being collected, which would free them. */
const held = new Set<DatabaseSync>()

/**
 * Holds an exclusive lock on a file until `release` or the end of this process, however it ends:
 * the system frees it, so it is never stale. Null if someone else holds it.
 */
export function holdLock(file: string): Lock | null {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: 0 })
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

/** The same, waiting for whoever holds it. */
export async function waitForLock(file: string): Promise<Lock> {
  for (;;) {
    const lock = holdLock(file)
    if (lock) return lock
    await sleep(200)
  }
}

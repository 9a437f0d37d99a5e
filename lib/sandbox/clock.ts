import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const ClockFile = z.object({ offset_ms: z.number().int() })

/** The time that a sandbox does business by. */
export interface Clock {
  /** The wall clock plus the shared offset. */
  now(): Date
  /** Moves every process that reads the same file to `to`. Going back is a `RangeError`. */
  advance(to: Date): void
}

/**
 * A clock that several processes share through a small file, `{"offset_ms": n}`.
 * A missing file means no offset. A read costs one `stat`; the file is parsed only
 * after it changed, and a file that cannot be parsed keeps the last good offset.
 */
export function clockFrom(path: string): Clock {
  let stamp = ''
  let offset = 0

  function read(): number {
    const info = statSync(path, { throwIfNoEntry: false, bigint: true })
    if (!info) return 0
    const seen = `${info.ino}:${info.mtimeNs}:${info.size}`
    if (seen === stamp) return offset
    const parsed = parse(path)
    if (parsed !== undefined) {
      offset = parsed
      stamp = seen
    }
    return offset
  }

  return {
    now: () => new Date(Date.now() + read()),
    advance(to) {
      const wall = Date.now()
      if (to.getTime() < wall + read()) throw new RangeError('The clock only goes forward.')
      write(path, to.getTime() - wall)
    },
  }
}

function parse(path: string): number | undefined {
  try {
    return ClockFile.parse(JSON.parse(readFileSync(path, 'utf8'))).offset_ms
  } catch {
    return undefined
  }
}

function write(path: string, offset: number): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify({ offset_ms: Math.round(offset) })}\n`)
  renameSync(draft, path)
}

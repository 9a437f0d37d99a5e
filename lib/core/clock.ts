import { readFileSync, statSync } from 'node:fs'

interface Reading {
  modifiedAt: number
  offset: number
}

const readings = new Map<string, Reading>()

function offsetIn(path: string): number {
  const modifiedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  if (modifiedAt === undefined) return 0
  const known = readings.get(path)
  if (known?.modifiedAt === modifiedAt) return known.offset
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const offset =
    typeof content === 'object' && content !== null && 'offset_ms' in content
      ? Number(content.offset_ms)
      : 0
  readings.set(path, { modifiedAt, offset })
  return offset
}

/** The time now, moved by the offset in the clock file that a sandbox shares with every process (design §2, Time). */
export function readClock(path: string | undefined): Date {
  return new Date(Date.now() + (path === undefined ? 0 : offsetIn(path)))
}

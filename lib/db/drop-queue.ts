/** Drops what is cached under tags. May fail; it is then asked again. */
export type Drop = (tags: string[]) => Promise<void>

export interface DropQueue {
  add(tags: Iterable<string>): void
  stop(): void
}

const gathering = 20
const retryAfter = 250
/** A page that was being rendered while its tag changed is stored after the first drop: drop again. */
const secondDrop = 1_200

/** Gathers tags for a moment, drops them together, repeats what failed, and drops once more a little later. */
export function dropQueue(drop: Drop): DropQueue {
  const fresh = new Set<string>()
  const again = new Set<string>()
  const timers = new Set<NodeJS.Timeout>()
  const after = (delay: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, delay)
    timer.unref()
    timers.add(timer)
  }
  const flush = async (waiting: Set<string>): Promise<void> => {
    const tags = [...waiting]
    waiting.clear()
    try {
      if (tags.length > 0) await drop(tags)
    } catch {
      for (const tag of tags) waiting.add(tag)
      after(retryAfter, () => void flush(waiting))
      return
    }
    if (waiting === fresh) {
      for (const tag of tags) again.add(tag)
      after(secondDrop, () => void flush(again))
    }
  }
  return {
    add: (tags) => {
      if (fresh.size === 0) after(gathering, () => void flush(fresh))
      for (const tag of tags) fresh.add(tag)
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

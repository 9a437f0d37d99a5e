import type { LineChange } from '../types'

const linesOf = (text: string) => text.split('\n').filter((_, at, all) => at < all.length - 1)

/** Beyond so many pairs of lines a difference is told as one part, so that a page stays quick. */
const MOST_PAIRS = 4_000_000

/** Lengths of the longest common subsequences of the ends of two lists. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [here, next] = [rows[i], rows[i + 1]]
      if (here === undefined || next === undefined) continue
      const longer = Math.max(next[j] ?? 0, here[j + 1] ?? 0)
      here[j] = before[i] === after[j] ? (next[j + 1] ?? 0) + 1 : longer
    }
  }
  return rows
}

const as = (kind: LineChange['kind'], lines: readonly string[]): LineChange[] =>
  lines.map((text) => ({ kind, text }))

function middleChanges(old: readonly string[], young: readonly string[]): LineChange[] {
  if (old.length * young.length > MOST_PAIRS) return [...as('removed', old), ...as('added', young)]
  const common = commonLengths(old, young)
  const changes: LineChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < young.length) {
    const [removed = '', added = ''] = [old[i], young[j]]
    const isSame = removed === added
    const isRemoved = !isSame && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)
    const kind = isSame ? 'same' : isRemoved ? 'removed' : 'added'
    changes.push({ kind, text: isRemoved ? removed : added })
    if (kind !== 'added') i += 1
    if (kind !== 'removed') j += 1
  }
  return [...changes, ...as('removed', old.slice(i)), ...as('added', young.slice(j))]
}

/** What has to be taken out of one text and put in to get the other, line by line, as GitHub shows code. Both end with a line break. */
export function lineChanges(before: string, after: string): LineChange[] {
  const [old, young] = [linesOf(before), linesOf(after)]
  const most = Math.min(old.length, young.length)
  let head = 0
  while (head < most && old[head] === young[head]) head += 1
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1
  return [
    ...as('same', old.slice(0, head)),
    ...middleChanges(old.slice(head, old.length - tail), young.slice(head, young.length - tail)),
    ...as('same', old.slice(old.length - tail)),
  ]
}

/** The changed lines with so many unchanged ones around them; null stands for what is left out before some. */
export function changedParts(changes: readonly LineChange[], around = 3): (LineChange | null)[] {
  const near = changes.map((_, at) =>
    changes.slice(Math.max(0, at - around), at + around + 1).some(({ kind }) => kind !== 'same'),
  )
  return changes.flatMap((change, at) => {
    if (near[at]) return [change]
    return near[at + 1] ? [null] : []
  })
}

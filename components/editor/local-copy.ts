import type { Unsaved } from './draft-store'

const keyOf = (draft: string) => `souk-draft ${draft}`

/** Keeps what is not saved yet in this browser; nothing is left of it once all is saved. Without storage, only the page keeps it. */
export function keepLocally(draft: string, unsaved: Unsaved): void {
  try {
    if (Object.keys(unsaved).length === 0) localStorage.removeItem(keyOf(draft))
    else localStorage.setItem(keyOf(draft), JSON.stringify(unsaved))
  } catch {
    // A browser may refuse to keep anything.
  }
}

/** What an earlier visit could not save. */
export function keptLocally(draft: string): Unsaved {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(draft)) ?? '{}')
    return isUnsaved(kept) ? kept : {}
  } catch {
    return {}
  }
}

function isUnsaved(kept: unknown): kept is Unsaved {
  if (typeof kept !== 'object' || kept === null) return false
  return Object.values(kept).every(
    (entry: unknown) =>
      typeof entry === 'object' &&
      entry !== null &&
      'value' in entry &&
      'base' in entry &&
      typeof entry.base === 'string',
  )
}

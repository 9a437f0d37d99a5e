const standings = [
  'none',
  'requested',
  'questioned',
  'active',
  'awaiting_payment',
  'awaiting_install',
  'suspended',
] as const

/** How the viewer, or an organization of theirs, stands to a listing. */
export type Standing = (typeof standings)[number]

export interface ViewerStanding {
  standing: Standing
  /** Where to go on; null for the set-up page. */
  href: string | null
  /** The permission changes that wait, each for one account. */
  updates: { id: string; login: string }[]
  /** The viewer's organizations whose policy blocks it; an empty reason where none was given. */
  blocked: { login: string; why: string }[]
}

function updatesIn(answer: object): ViewerStanding['updates'] {
  if (!('updates' in answer) || !Array.isArray(answer.updates)) return []
  return answer.updates.flatMap((update: unknown) => {
    if (typeof update !== 'object' || update === null) return []
    const isComplete = 'id' in update && 'login' in update
    return isComplete && typeof update.id === 'string' && typeof update.login === 'string'
      ? [{ id: update.id, login: update.login }]
      : []
  })
}

function blockedIn(answer: object): ViewerStanding['blocked'] {
  if (!('blocked' in answer) || !Array.isArray(answer.blocked)) return []
  return answer.blocked.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('login' in one)) return []
    const why = 'why' in one && typeof one.why === 'string' ? one.why : ''
    return typeof one.login === 'string' ? [{ login: one.login, why }] : []
  })
}

/** Asks how the viewer stands to a listing; null when that cannot be told, or nobody is signed in. */
export async function readStanding(
  slug: string,
  signal: AbortSignal,
): Promise<ViewerStanding | null> {
  const response = await fetch(`/api/viewer/listings/${slug}`, { signal })
  const answer: unknown = response.ok ? await response.json() : null
  if (typeof answer !== 'object' || answer === null || !('standing' in answer)) return null
  const standing = standings.find((known) => known === answer.standing)
  const href = 'href' in answer && typeof answer.href === 'string' ? answer.href : null
  if (standing === undefined) return null
  return { standing, href, updates: updatesIn(answer), blocked: blockedIn(answer) }
}

import type { Current, Decided, Done, HeldAccess } from '../types'

const accesses = ['read', 'write', 'admin']

/** A level of access that GitHub added since counts as the widest. */
function rank(access: string | undefined): number {
  if (access === undefined) return 0
  const known = accesses.indexOf(access)
  return known === -1 ? accesses.length + 1 : known + 1
}

/** -1 for less, 0 for the same, 1 for more or for what cannot be compared. */
type Comparison = -1 | 0 | 1

function combine(parts: readonly Comparison[]): Comparison {
  if (parts.includes(1)) return 1
  return parts.includes(-1) ? -1 : 0
}

function comparePermissions(
  before: HeldAccess['permissions'],
  after: HeldAccess['permissions'],
): Comparison {
  if (before === null || after === null) return before === after ? 0 : 1
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return combine(
    [...keys].map((key) => {
      const difference = rank(after[key]) - rank(before[key])
      return difference === 0 ? 0 : difference < 0 ? -1 : 1
    }),
  )
}

function compareScopes(before: readonly string[], after: readonly string[]): Comparison {
  if (after.some((scope) => !before.includes(scope))) return 1
  return before.some((scope) => !after.includes(scope)) ? -1 : 0
}

function compareRepositories(
  before: HeldAccess['repositories'],
  after: HeldAccess['repositories'],
): Comparison {
  if (before === after) return 0
  return before === 'all' && after === 'selected' ? -1 : 1
}

/** Whether an access is strictly less than another: something of it less, and nothing more. Chosen repositories are never less than chosen repositories, since GitHub does not tell which they are (design §3). */
export function isNarrower(before: HeldAccess, after: HeldAccess): boolean {
  return (
    combine([
      comparePermissions(before.permissions, after.permissions),
      compareScopes(before.scopes, after.scopes),
      compareRepositories(before.repositories, after.repositories),
    ]) === -1
  )
}

/** What was said to be done holds until somebody else says, later, that it is there again. */
function saidStill({ done }: Decided, current: Current): Done | null {
  if (done === null || done.source !== 'person') return null
  const isBack = done.outcome === 'removed' && current.presence === 'there'
  return isBack && current.at > done.at ? null : done
}

/**
 * What became of an integration by what its source says now: gone, removed or narrowed as it was
 * decided, or null while that is still to be done. What is unknown changes nothing. Looking twice
 * says the same, and what came back, or was widened again, is open again.
 */
export function outcomeOf(decided: Decided, current: Current): Done | null {
  const { decision, decidedOn, done } = decided
  const { presence, source, at, byId, access } = current
  if (presence === 'unknown') return done
  if (presence === 'gone') {
    const outcome = decision === 'remove' ? 'removed' : 'gone'
    return done?.outcome === outcome ? done : { outcome, source, at, byId }
  }
  const said = saidStill(decided, current)
  if (said !== null) return said
  const isNarrowed =
    decision === 'narrow' && decidedOn !== null && access !== null && isNarrower(decidedOn, access)
  if (!isNarrowed) return null
  return done?.outcome === 'narrowed' ? done : { outcome: 'narrowed', source, at, byId }
}

interface SayQuestion extends Decided {
  current: Pick<Current, 'presence' | 'source'>
  /** An OAuth App whose approval on GitHub an owner speaks of in its own place. */
  guided: boolean
}

/**
 * Whether a person's word is taken for a decision being carried out: only where GitHub does not tell
 * it. That an app is gone it tells of every app; that it was narrowed only where it had all
 * repositories. Of an OAuth App in an organization an owner says that it was denied.
 */
export function canBeSaid({ decision, decidedOn, done, current, guided }: SayQuestion): boolean {
  if (decision === null || decision === 'keep' || done !== null) return false
  const githubTells = current.source === 'github' && current.presence !== 'unknown'
  if (decision === 'remove') return !githubTells && !guided
  return !githubTells || decidedOn?.repositories !== 'all'
}

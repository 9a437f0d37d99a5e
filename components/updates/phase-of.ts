import type { UpdateState } from '@/lib/permission-updates/types'

/** How a change is spoken of: what would be, what is since then, or what never came. */
export function phaseOf(state: UpdateState): 'open' | 'accepted' | 'dropped' {
  return state === 'open' || state === 'accepted' ? state : 'dropped'
}

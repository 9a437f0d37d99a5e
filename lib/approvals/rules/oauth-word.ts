import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import type { OauthSaying } from '../types'

/** The word of an owner as it is kept; people by the id of their user. */
export interface OauthWord {
  state: OauthSaying
  saidById: string
  saidAt: Date
  confirmedById: string | null
  confirmedAt: Date | null
}

interface Saying {
  said: OauthSaying
  /** The user who speaks. */
  by: string
  at: Date
}

const alone = { confirmedById: null, confirmedAt: null }

/** Whether something stands that somebody said. */
export function stands(word: OauthWord | null): word is OauthWord {
  return word !== null && word.state !== 'withdrawn'
}

/**
 * What is known of an OAuth App after an owner spoke. The same from another owner confirms it, the
 * same from the one who said it says it again, and anything else begins anew, confirmed by nobody.
 * Error: `nothing_to_undo` where nothing is there to take back.
 */
export function afterWord(before: OauthWord | null, { said, by, at }: Saying): Result<OauthWord> {
  if (!stands(before)) {
    if (said === 'withdrawn') return err(domainError('nothing_to_undo'))
    return ok({ state: said, saidById: by, saidAt: at, ...alone })
  }
  if (before.state !== said) return ok({ state: said, saidById: by, saidAt: at, ...alone })
  const { state, saidById, saidAt, confirmedById, confirmedAt } = before
  if (saidById === by) return ok({ state, saidById, saidAt: at, confirmedById, confirmedAt })
  return ok({ state, saidById, saidAt, confirmedById: by, confirmedAt: at })
}

/** What an owner did by speaking, as the audit names it. */
export function wordAction(before: OauthWord | null, after: OauthWord): OauthSaying | 'confirmed' {
  const isSame = before !== null && before.state === after.state
  return isSame && before.saidById === after.saidById ? 'confirmed' : after.state
}

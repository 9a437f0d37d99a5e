import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'

/** What an owner says about an OAuth App under the organization's policy on GitHub; `withdrawn` takes it back. */
export type OauthSaying = 'approved' | 'denied' | 'withdrawn'

/** The word of an owner as pages show it: a person's word, never GitHub's. Times are ISO 8601. */
export interface OauthApprovalView {
  state: OauthSaying
  by: string
  /** Whether the reader said it. */
  own: boolean
  at: string
  /** Another owner who said the same. */
  confirmed: { by: string; at: string } | null
  note: string
}

/** The step that only an owner can take, on GitHub, and what was said of it so far. */
export interface OauthStep {
  listing: { slug: string; name: string }
  organization: string
  /** Null while nobody has said anything. */
  said: OauthApprovalView | null
  /** Of what was said; 0 while nothing was. Who speaks names it. */
  version: number
  /** The organization's OAuth App access policy on GitHub. */
  policyUrl: string
  /** A person's own page of the app on GitHub, where access to the organization is requested; null for an app whose client id is not known. */
  requestUrl: string | null
}

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

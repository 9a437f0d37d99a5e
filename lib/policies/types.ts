import type { z } from 'zod'
import type { Money } from '../core/money'
import type { ListingKind } from '../listings/types'
import type { AskedAccess } from '../permissions/types'
import type { namedSchema, policySchema } from './schema'

/** An organization's policy. It narrows what GitHub allows and never widens it. */
export type Policy = z.output<typeof policySchema>

export type PolicyRule = Policy['rules'][number]

/** Ids by the names that a policy has for them. */
export type PolicyNamed = z.output<typeof namedSchema>

/** The policy that holds in an organization; version 0 is an organization that has written none. */
export interface HeldPolicy {
  version: number
  policy: Policy
}

/** A name in a policy, with the keys that lead there. */
export interface PolicyName {
  what: 'listing' | 'publisher' | 'person' | 'category'
  name: string
  path: PropertyKey[]
}

/** A listing as a policy looks at it. */
export interface PolicyListing {
  slug: string
  publisher: string
  verified: boolean
  kind: ListingKind
  categories: readonly string[]
  access: AskedAccess
}

/** What is asked of a listing. */
export interface PolicySubject {
  listing: PolicyListing
  /** What the plan costs a month, tax apart; null where nothing is to be paid. */
  monthlyCost: Money | null
  units: number
  /** Nobody said which plan or how many units, as GitHub's own requests do not: what a rule asks of them is not known. */
  termsUnknown?: boolean
}

/** Whether an organization lets a listing in at all, and by which line. */
export type PolicyStanding =
  | { verdict: 'none' }
  | { verdict: 'allowed'; by: string }
  | { verdict: 'blocked'; by: string; reason: string | null }

/** What becomes of a request, by which rule: `by` is the rule's name, or what of the policy decided. */
export type PolicyOutcome =
  | { decision: 'approve'; by: string }
  | { decision: 'deny'; by: string; reason: string | null }
  | {
      decision: 'review'
      by: string | null
      /** Why people are to look, as the rule says. */
      reason: string | null
      routeTo: readonly string[]
      approvals: 1 | 2
    }

/** What is wrong in a policy's file, with its line, so that it can be mended there. */
export interface PolicyProblem {
  line: number
  /** The keys that lead there, dotted. */
  key: string
  code: PolicyProblemCode
  values: Record<string, string>
}

export type PolicyProblemCode =
  | 'syntax'
  | 'too_large'
  | 'unknown_key'
  | 'missing'
  | 'not_valid'
  | 'not_one_of'
  | 'wrong_type'
  | 'too_many'
  | 'too_long'
  | 'too_small'
  | 'too_large_number'
  | 'listing_or_publisher'
  | 'reason_required'
  | 'route_to_of_review'
  | 'names_differ'
  | 'approves_everything'
  | 'everything_or_conditions'
  | 'unknown_permission'
  | 'unknown_scope'
  | 'unknown_listing'
  | 'unknown_publisher'
  | 'unknown_category'
  | 'not_an_approver'

/** What is wrong in the form of a policy, in the words of its fields. */
export type FormProblemWord =
  | 'entry'
  | 'entry_reason'
  | 'entry_extra'
  | 'name'
  | 'decision'
  | 'cost'
  | 'currency'
  | 'units'
  | 'asks'
  | 'slug'
  | 'login'
  | 'choose'
  | 'too_many_rules'
  | Extract<
      PolicyProblemCode,
      | 'not_valid'
      | 'too_large'
      | 'too_many'
      | 'too_long'
      | 'reason_required'
      | 'route_to_of_review'
      | 'names_differ'
      | 'approves_everything'
      | 'everything_or_conditions'
      | 'unknown_permission'
      | 'unknown_scope'
      | 'unknown_listing'
      | 'unknown_publisher'
      | 'unknown_category'
      | 'not_an_approver'
    >

/** A problem of a policy that was written with the form. */
export interface FormProblem {
  /** Where it was typed; null where it is about the whole. */
  field: string | null
  word: FormProblemWord
  /** `given` is what was typed there. */
  values: Record<string, string>
}

/** A version of a policy in a list. Times are ISO 8601. */
export interface PolicyVersionItem {
  version: number
  by: string
  at: string
  note: string
  restores: number | null
}

/** One version with its text, and the text of the version before it. */
export interface PolicyVersionView extends PolicyVersionItem {
  text: string
  before: string
}

/** A line of a difference between two texts. */
export interface LineChange {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** A past request, with what was decided. */
export interface PastRequest {
  id: string
  subject: PolicySubject
  decided: 'approved' | 'denied' | 'open'
}

/** A past request as a dry run lists it. Times are ISO 8601. */
export interface DryRunItem extends DryRunRow {
  listing: string
  requester: string
  at: string
  decided: PastRequest['decided']
}

/** What a policy would have done to every past request, and which integrations that are there it would not let in. */
export interface DryRunView {
  /** Of all past requests. */
  counts: Record<PolicyOutcome['decision'] | 'all' | 'differs', number>
  /** The newest, those first where people decided otherwise. */
  items: DryRunItem[]
  breaches: { key: string; name: string; by: string; reason: string | null }[]
}

/** What a policy would have made of a past request. */
export interface DryRunRow {
  id: string
  outcome: PolicyOutcome
  /** People decided otherwise than the policy would have. */
  differs: boolean
}

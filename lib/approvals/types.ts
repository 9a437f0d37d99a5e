import type { Money } from '../core/money'
import type { ListingPage } from '../listings/types'
import type { BillingCycle, PlanView } from '../plans/types'
import type { OauthStep } from './rules/oauth-word'

/** Where a request stands (design §5). */
export type RequestState =
  | 'pending'
  | 'needs_info'
  | 'approved'
  | 'awaiting_payment'
  | 'awaiting_install'
  | 'active'
  | 'removed'
  | 'denied'
  | 'withdrawn'
  | 'expired'
  | 'superseded'

/** Where a request stands that was approved and did not end otherwise. */
export type ApprovedState = Extract<
  RequestState,
  'approved' | 'awaiting_payment' | 'awaiting_install' | 'active'
>

/** How a request ends that nobody here decided on. */
export type EndState = Extract<RequestState, 'active' | 'denied' | 'withdrawn' | 'expired'>

/** Who or what ended or decided a request where no person did so here. */
export type RequestCause =
  | 'rule'
  | 'closed_on_github'
  | 'installed_on_github'
  | 'requester_left'
  | 'app_gone'
  | 'listing_gone'
  | 'organization_gone'
  | 'repository_gone'

/** How somebody stands to a request. A decider is an owner, or whom an owner named. */
export type RequestRole = 'requester' | 'supporter' | 'decider' | 'member' | 'none'

export type RequestAction =
  | 'support'
  | 'withdraw'
  | 'question'
  | 'answer'
  | 'approve'
  | 'deny'
  | 'revoke'

/** What is asked for, or approved: access and money together. Repository ids are GitHub's. */
export interface Terms {
  /** Null where nothing is to be paid, or GitHub passed the request on without saying. */
  planId: string | null
  cycle: 'monthly' | 'yearly' | null
  units: number
  /** Null where the integration asks for no repository, or GitHub did not say which. */
  selection: 'all' | 'selected' | null
  repositoryIds: readonly number[]
}

/** Terms as they were approved, with the permissions that the app asked for then. */
export interface ApprovedTerms extends Terms {
  permissions: Record<string, string>
  /** The day after which an owner wants to look again, ISO 8601; nothing ends by itself. */
  endsAt: string | null
}

/** How approved terms differ from what was asked; empty when they are the same. */
export type TermsChange = 'plan' | 'cycle' | 'units' | 'repositories' | 'end_date'

/** In what an installation or an order is more than what was approved. */
export type Excess =
  | 'plan'
  | 'cycle'
  | 'units'
  | 'all_repositories'
  | 'repositories'
  | 'permissions'

/** What decides where an approved request stands. */
export interface RequestFacts {
  /** The approved plan costs something. */
  paid: boolean
  /** A live purchase of the organization pays for it. */
  purchased: boolean
  /** Whether its source says that the integration is there, and was put there for this request. */
  installed: boolean
}

/** A request in a list. Times are ISO 8601. */
export interface RequestItem {
  id: string
  listing: { slug: string; name: string }
  organization: string
  requester: string
  state: RequestState
  cause: RequestCause | null
  reason: string
  supporters: number
  /** How many people approve the same, where several have to and nothing is decided; else null. */
  approvals: { given: number; needed: number } | null
  /** Whether the reader made it, or supports it. */
  part: 'asked' | 'supported' | null
  createdAt: string
}

/** A repository by GitHub's number; its name where the reader may see it. */
interface NamedRepository {
  id: number
  name: string | null
}

/** Terms as a page shows them. */
export interface TermsView {
  plan: PlanView | null
  cycle: 'monthly' | 'yearly' | null
  units: number
  selection: 'all' | 'selected' | null
  repositories: NamedRepository[]
}

/** What terms cost before tax, on the day of the approval once there is one: the first bill, each that follows, and all within twelve months. */
export interface CostView {
  first: Money
  each: Money
  year: Money
  trialDays: number
}

/** What a request can be approved with: a plan in a billing period. */
export interface ApprovalOffer {
  plan: PlanView
  /** Null for a free plan. */
  cycle: BillingCycle | null
  /** What one unit of it costs, by which the others are counted; null for a free plan. */
  one: CostView | null
}

/** Approved terms as a page shows them. `endsAt` is ISO 8601. */
export interface ApprovedView extends TermsView {
  changes: TermsChange[]
  endsAt: string | null
}

/** The approval of one person, where several have to approve. */
interface ApprovalGiven {
  by: string
  /** Whether it is the reader's. */
  own: boolean
  terms: ApprovedView
  /** The integration asked for other permissions then than when the newest approval was given. */
  outdated: boolean
  note: string
  at: string
}

/** Who approved of those who have to. */
export interface ApprovalsView {
  /** How many approve the same terms: only these count together. */
  given: number
  needed: number
  /** Whether people approved different terms. */
  differ: boolean
  people: ApprovalGiven[]
}

/** A line of the conversation. */
interface MessageView {
  id: string
  author: string
  question: boolean
  body: string
  at: string
}

/** What happened to a request; `what` is the action of its audit row. */
interface RequestStep {
  id: string
  what: string
  /** The login of whoever did it; null for GitHub, for time and for a rule. */
  by: string | null
  /** The rule of the organization's policy that did it in a person's place. */
  rule: string | null
  at: string
}

/** What the organization's policy says to a request. */
interface RequestPolicy {
  /** The rule that decided, or asks for the review. */
  rule: string | null
  /** Why that rule asks people to look, in its owner's words. */
  why: string | null
  /** Whether that rule approves, and people have to look because several have to approve. */
  approves: boolean
  /** Whom that rule asks to decide; empty for everybody who may. */
  routedTo: string[]
  /** What of the policy of today denies it as it was asked; null where nothing does, or nothing is left to decide. */
  denies: { by: string; reason: string | null } | null
}

/** That what was there is no longer: by whose word (ISO 8601), and the live purchase, for who may see it. */
interface Removal {
  source: 'github' | 'integrator' | 'person'
  at: string
  purchaseId: string | null
}

/** All that a decision needs, and all that who asked wants to know. Times are ISO 8601. */
export interface RequestView {
  id: string
  version: number
  state: RequestState
  cause: RequestCause | null
  source: 'github' | 'person'
  /** GitHub's own request, where it came from or joined one; `url` is where an owner closes it. */
  onGithub: { askedAt: string | null; waits: boolean; url: string } | null
  organization: string
  requester: string
  reason: string
  listing: ListingPage
  asked: TermsView
  approved: ApprovedView | null
  decision: { by: string | null; at: string; note: string } | null
  policy: RequestPolicy
  excess: Excess[]
  /** Once it was there and is no longer: who says so since when, and the plan that goes on all the same. */
  removed: Removal | null
  supporters: { login: string; reason: string; at: string }[]
  messages: MessageView[]
  steps: RequestStep[]
  /** What the reader may do now. */
  actions: RequestAction[]
  /** Null where nothing is to be paid. */
  cost: CostView | null
  /** What the request can be approved with: the plan asked for, and cheaper ones, by month and by year. */
  offers: ApprovalOffer[]
  /** What the organization already has of the same category. */
  alike: { slug: string; name: string }[]
  approvals: ApprovalsView
  /** Denials of the same listing before this request, newest first. */
  earlier: Denial[]
  /** Where the reader asks the same once more, after the language, and from when, if not yet; null where that is not theirs. */
  again: { path: string; from: string | null } | null
  /** Where an approved request goes on, for whoever it is for; without the language. */
  setupPath: string | null
  /** What only an owner can do on GitHub for an approved OAuth App; null for anything else. */
  oauth: OauthStep | null
  /** Whether the reader owns the organization. */
  isOwner: boolean
  createdAt: string
  expiresAt: string
  /** When it was last looked at. */
  checkedAt: string
}

/** A denial with its reason, by a person or by a rule of the policy. */
interface Denial {
  id: string
  by: string | null
  rule: string | null
  at: string
  note: string
}

/** How an organization stands to a listing for somebody who would ask. */
export interface Asking {
  open: (RequestItem & { setupPath: string | null }) | null
  /** The last denial, and from when exactly the same may be asked again; null from then on. */
  denied: (Denial & { againFrom: string | null }) | null
  /** What the reader wrote when they asked last; empty where they never did. */
  reason: string
}

/** Whom an owner named to decide. `until` is the last day, ISO 8601; null for an approver. */
export interface ApproverView {
  accountId: string
  login: string
  until: string | null
  namedBy: string
}

/** An approval behind a link, as the set-up page shows it. */
export interface ApprovalView {
  requestId: string
  login: string
  approvedBy: string | null
  /** The rule that approved it in a person's place. */
  rule: string | null
  terms: TermsView
  endsAt: string | null
}

export type { OauthApprovalView, OauthSaying, OauthStep } from './rules/oauth-word'

import type { InstallationView } from '../installs/types'

/** Where a request stands (design §5). */
export type RequestState =
  | 'pending'
  | 'needs_info'
  | 'approved'
  | 'awaiting_payment'
  | 'awaiting_install'
  | 'active'
  | 'denied'
  | 'withdrawn'
  | 'expired'
  | 'superseded'

/** Who or what ended or decided a request where no person did so here. */
export type RequestCause =
  | 'rule'
  | 'closed_on_github'
  | 'installed_on_github'
  | 'requester_left'
  | 'app_gone'
  | 'listing_gone'
  | 'organization_gone'

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

/** What of an installation can be held against the terms. */
export type InstalledTerms = Pick<InstallationView, 'repositorySelection' | 'permissions'>

/** What decides where an approved request stands. */
export interface RequestFacts {
  /** The approved plan costs something. */
  paid: boolean
  /** A live purchase of the organization pays for it. */
  purchased: boolean
  /** Whether its source says that the integration is there, and was put there for this request. */
  installed: boolean
}

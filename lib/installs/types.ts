import type { AccountView, ConnectionState } from '../accounts/types'
import type { DomainError } from '../core/errors'
import type { ListingKind, ListingPage } from '../listings/types'
import type { BillingCycle, PlanView } from '../plans/types'
import type { BillingView, CheckoutView, OwnedPurchase } from '../purchases/types'
import type { githubSteps, installReasonCodes } from './schema'

/** What a person may do about an integration on an account (design §3, "Who may do what"). */
export type InstallAnswer = 'install' | 'install_and_request' | 'request' | 'no'

/** Why, as a code whose sentence is translated; `values` fill the sentence in. */
export interface InstallReason {
  code: InstallReasonCode
  values?: Record<string, string | number>
}

export type InstallReasonCode = (typeof installReasonCodes)[number]

/**
 * What an answer rests on: GitHub's own word, what the owner declared about GitHub's switches, or
 * the organization's policy here.
 */
type DecisionBasis = 'github' | 'declared' | 'policy'

/**
 * What GitHub will do when the person goes there: its install page's button, the installation's own
 * page where the app is there already, its page to authorize, or nothing.
 */
export type GithubStep = (typeof githubSteps)[number]

export interface InstallDecision {
  answer: InstallAnswer
  reasons: InstallReason[]
  basis: DecisionBasis
  /** Of the chosen repositories: what can be installed now, and what an owner is asked for. Both empty where all repositories are chosen. */
  installNow: number[]
  askFor: number[]
  /** Null in what was decided before this was kept. */
  github: GithubStep | null
}

/** How the actor stands to the account, as GitHub says now. GitHub's API does not tell who is a GitHub App manager, and it gives no right here. */
export type Relation =
  | 'self'
  | 'owner'
  | 'member'
  | 'outside_collaborator'
  | 'billing_manager'
  | 'none'

/** A chosen repository, with whether the actor administers it. */
export interface ChosenRepository {
  id: number
  administered: boolean
}

/** All repositories, also those to come, or chosen ones. */
export type Selection = 'all' | readonly ChosenRepository[]

/** What of a GitHub App decides who may install it. */
export interface AppDemand {
  asksRepositories: boolean
  asksOrganization: boolean
  /** The repository permission "Administration". */
  asksAdministration: boolean
  /** Account permissions, which each person grants alone. */
  asksAccount: boolean
}

/** What an organization's own policy here says about this integration. GitHub knows nothing of it: it only narrows. */
export interface InstallPolicy {
  verdict: 'none' | 'allowed' | 'blocked'
  /** Why it is blocked, in the words of who blocked it; null where they gave none. */
  why: string | null
  mayAsk: 'anyone' | 'members' | 'nobody'
  repositoryAdminsMayInstall: boolean
}

/** Everything that decides who may install what (facts: GitHub's "Installing a GitHub App from a third party"). */
export interface InstallQuestion {
  /** Which GitHub this instance stands beside. */
  edition: 'github.com' | 'enterprise-server'
  kind: ListingKind
  /** Whom the integration is for. */
  audience: 'all' | 'personal' | 'organization'
  accountType: 'User' | 'Organization'
  relation: Relation
  app: AppDemand
  /** The organization's switches, as its owner declared them. */
  switches: {
    membersMayRequest: boolean
    collaboratorsMayRequest: boolean
    repositoryAdminsMayInstall: boolean
  }
  policy: InstallPolicy
  existing: 'none' | 'active' | 'suspended'
  selection: Selection
}

type InstallationState = 'active' | 'suspended' | 'deleted'

/** Who says so: GitHub, the integrator, or a person. */
type StateSource = 'github' | 'integrator' | 'person'

/** An integration on an account, with who says so and since when. Times are ISO 8601. */
export interface InstallationView {
  id: string
  listing: { slug: string; name: string; kind: ListingKind }
  account: { login: string; type: 'User' | 'Organization' }
  state: InstallationState
  repositorySelection: 'all' | 'selected' | null
  permissions: Record<string, string>
  source: StateSource
  readAt: string
  installedAt: string | null
  /** GitHub's page on which it is narrowed, suspended or removed. */
  settingsUrl: string | null
}

export type SetupState = 'awaiting_payment' | 'awaiting_install' | 'active' | 'abandoned'

/** A person's way from "set up" to "active", as its waiting page shows it. Times are ISO 8601. */
export interface SetupView {
  id: string
  listing: { slug: string; name: string; kind: ListingKind }
  account: { id: string; login: string; type: 'User' | 'Organization' }
  state: SetupState
  decision: InstallDecision
  repositorySelection: 'all' | 'selected' | null
  repositoryCount: number
  planId: string | null
  checkoutId: string | null
  purchaseId: string | null
  /** GitHub's install page, or the integrator's, with what was chosen. */
  installUrl: string | null
  /** The integrator's page for who has bought, with GitHub's `marketplace_listing_plan_id`. */
  integratorUrl: string | null
  /** Whether GitHub can tell that it is done; if not, the person says so. */
  confirmedBy: 'github' | 'person'
  installation: InstallationView | null
  createdAt: string
  /** When it was last looked at. */
  checkedAt: string
}

/** An account on which an integration is, with who says so. */
export interface InstalledOn {
  login: string
  suspended: boolean
  source: StateSource
  readAt: string
}

/** How a listing stands for the person who looks at it. */
export interface ListingState {
  signedIn: boolean
  /** What is open comes before what is done. */
  standing: 'none' | 'requested' | 'questioned' | 'suspended' | Exclude<SetupState, 'abandoned'>
  /** Where to go on, where it is not the set-up page. */
  href: string | null
  /** The person's open setup, and the account it is for. */
  setup: { id: string; login: string } | null
  /** The person's accounts and organizations on which it is. */
  on: InstalledOn[]
  /** The person's organizations whose policy blocks it, with why. */
  blocked: { login: string; why: string | null }[]
}

/** An account on the set-up page, with what the person may do there. */
export interface SetupPlace {
  account: AccountView
  /** Null for a personal account, which needs no connection. */
  connection: ConnectionState | null
  /** Null where GitHub does not tell: the organization is not connected. */
  decision: InstallDecision | null
  /** How many repositories the person administers there, where that decides. */
  administered: number
  /** Whether it is there already, as far as anybody said. */
  existing: InstallQuestion['existing']
}

/** A repository that can be chosen. */
export interface SetupRepository {
  id: number
  name: string
  private: boolean
  administered: boolean
  chosen: boolean
}

/** The repositories of the chosen account, as the page lists them: what fits the search, and what is chosen. */
export interface SetupRepositories {
  selection: 'all' | 'selected' | null
  listed: SetupRepository[]
  chosen: number
  /** How many fit the search. */
  matching: number
  total: number
}

/** A plan, and why it cannot be taken for this account. */
export interface PlanOption {
  plan: PlanView
  refusal: DomainError | null
  /** Days of the trial that the account would get; 0 once it had one of this listing. */
  trialDays: number
}

/** Everything about the account that was chosen on the set-up page. */
export interface ChosenPlace extends SetupPlace {
  relation: Relation
  /** Null where the integration asks for no repository. */
  repositories: SetupRepositories | null
  /** The answer for the repositories that are chosen now; null until some are. */
  answer: InstallDecision | null
  /** What GitHub, the integrator or the person said about it here, unless it is gone. */
  installation: InstallationView | null
  purchase: OwnedPurchase | null
  openSetup: { id: string; state: SetupState; startedBy: string } | null
  plans: PlanOption[]
  billing: BillingView | null
  /** GitHub's own install page, which also takes requests. */
  installUrl: string | null
  /** Logins of the organization's owners, for members who need one. */
  owners: string[]
  /** Whether the organization's policy lets the person ask; GitHub's own switches are in the answer. */
  mayAsk: boolean
}

/** What the set-up page shows before anything is started. */
export interface SetupPageView {
  listing: ListingPage
  places: SetupPlace[]
  chosen: ChosenPlace | null
}

/** What a person chose who comes back from Stripe's payment page. */
export interface SetupReturn {
  setupId: string
  slug: string
  isPaid: boolean
  choice: {
    account: string
    selection: 'all' | 'selected' | null
    repository: number[]
    plan: number
    cycle: BillingCycle
    units: number
    country: string | null
    postal: string | null
    /** The approval that it follows. */
    request: string | null
  }
}

/** A set-up with the payment beside it, as the waiting page shows it. */
export interface SetupProgress extends SetupView {
  startedBy: string
  plan: PlanView | null
  checkout: CheckoutView | null
  purchase: OwnedPurchase | null
  /** GitHub's page for the repositories that an owner has to be asked for. */
  requestUrl: string | null
}

/** What somebody still has of a listing that left the catalogue. `endsAt` (ISO 8601): when a plan ends; null while it goes on. */
export type Holding =
  | { kind: 'purchase'; login: string; purchaseId: string; endsAt: string | null }
  | { kind: 'installation'; login: string }

/** A person as the help page on rights names them. */
export type RightsRole =
  | 'self'
  | 'owner'
  | 'administrator'
  | 'member'
  | 'outside_administrator'
  | 'outside_collaborator'
  | 'any_member'
  | 'any_outside_collaborator'
  | 'app_manager'
  | 'billing_manager'
  | 'nobody'

/** What differs across a table of the help page. */
export type RightsColumn =
  | ('repository' | 'administration' | 'organization' | 'account')
  | ('own' | 'some' | 'others' | 'all')
  | ('open' | 'members' | 'collaborators' | 'owners')
  | ('none' | 'active' | 'suspended')
  | ListingKind

/** A table of the help page: who asks, down; what else differs, across; each cell as it is decided. */
export interface RightsTable {
  key: 'permissions' | 'repositories' | 'switches' | 'states' | 'kinds'
  columns: RightsColumn[]
  rows: { role: RightsRole; cells: InstallDecision[] }[]
}

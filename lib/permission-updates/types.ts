import type { z } from 'zod'
import type { Relation } from '../installs/types'
import type { ListingKind } from '../listings/types'
import type { PermissionLevel, RiskGrade } from '../permissions/types'
import type { accessSchema } from './schema'

/** What an app asks for, or what was granted to it. */
export type Access = z.infer<typeof accessSchema>

/** Whom a change concerns: the owners alone, also the administrators of a repository with the app installed (S15), or each user (S16). */
export type UpdateAudience = 'owner' | 'repository_admin' | 'user'

export type UpdateState = 'open' | 'accepted' | 'superseded' | 'withdrawn'

/** How one permission changes. Null: not there. */
export interface PermissionChange {
  level: PermissionLevel
  /** GitHub's name in the API, such as `pull_requests`. */
  key: string
  from: string | null
  to: string | null
  kind: 'added' | 'raised' | 'lowered' | 'removed'
}

/** All that differs between what was granted and what is asked for. */
export interface AccessDifference {
  permissions: PermissionChange[]
  events: { added: string[]; removed: string[] }
  scopes: { added: string[]; removed: string[] }
}

/** How somebody who looks at an update stands to it. */
export interface AcceptQuestion {
  audience: UpdateAudience
  relation: Relation
  /** Whether the person administers a repository on which the app is; null where nobody can tell. */
  administers: boolean | null
}

/** Whether a person may accept, and what GitHub will do: `accept` with `github` where it names them, `offered` where Souk routes by S15 and GitHub documents owners only. */
export interface AcceptAnswer {
  answer: 'accept' | 'pass_on'
  basis: 'github' | 'offered'
  reason: AcceptReason
}

type AcceptReason =
  | 'own_account'
  | 'own_authorization'
  | 'owner'
  | 'administers_repository'
  | 'not_an_administrator'
  | 'administrator_unknown'
  | 'owners_only'
  | 'each_user'

/** The weight of an access, and its grade among others; null where there are too few to compare with. */
export interface GradeChange {
  before: { score: number; grade: RiskGrade | null }
  after: { score: number; grade: RiskGrade | null }
}

/** A change of one permission in words: GitHub's name, what it is about, and the integrator's reason where the listing gives one. */
export interface NamedChange extends PermissionChange {
  name: string
  area: string | null
  reason: string | null
}

/** Where a change stands for one account, always with who says so and when. Times are ISO 8601. */
export interface UpdateView {
  id: string
  state: UpdateState
  audience: UpdateAudience
  listing: { slug: string; name: string; kind: ListingKind; public: boolean }
  account: { login: string; type: 'User' | 'Organization' }
  source: 'github' | 'integrator' | 'person'
  readAt: string
  noticedAt: string
  endedAt: string | null
  /** The login of who accepted, as the integrator passed it on; null where nobody told. */
  acceptedBy: string | null
  permissions: NamedChange[]
  events: { added: string[]; removed: string[] }
  scopes: { added: string[]; removed: string[] }
  grades: GradeChange | null
  /** What the viewer may do, and what GitHub will. */
  answer: AcceptAnswer
  /** Whom to pass it on to; empty where the viewer may accept, or nobody can tell. */
  owners: string[]
  /** The page on GitHub where it is accepted; for a person's authorization, where it is seen and revoked. */
  githubUrl: string | null
  /** Where an app that each user authorizes asks again, as its integrator says. */
  authorizeUrl: string | null
}

/** An update in a list. Times are ISO 8601. */
export interface UpdateRow {
  id: string
  state: UpdateState
  audience: UpdateAudience
  listing: { slug: string; name: string }
  account: { login: string }
  source: 'github' | 'integrator' | 'person'
  readAt: string
  noticedAt: string
}

/** How many members of an organization are known to have authorized an integration, by who says so. */
export interface AuthorizationCount {
  listing: { slug: string; name: string }
  github: number
  integrator: number
  person: number
  revoked: number
  /** Of those, how many are asked again. */
  waiting: number
}

/** What became of one change, over all accounts that were asked. */
export interface AcceptanceRow {
  number: number
  noticedAt: string
  accepted: number
  open: number
  /** Replaced by a newer change, or no longer asked. */
  ended: number
}

/** How the accounts of an app accept its changes, for its integrator. */
export interface Acceptance {
  /** When what the app asks for was read last; null where it never was. */
  readAt: string | null
  changes: AcceptanceRow[]
  waiting: { id: string; login: string; audience: UpdateAudience; since: string }[]
}

/** What an app asks of one person, and what is known of their answer. Times are ISO 8601. */
export interface ToAuthorize {
  listing: { slug: string; name: string }
  permissions: { name: string; access: string }[]
  scopes: string[]
  /** Null where nobody told: GitHub shows it to the person alone. */
  known: {
    state: 'authorized' | 'revoked'
    source: 'github' | 'integrator' | 'person'
    readAt: string
  } | null
  /** The person's own page on GitHub. */
  githubUrl: string | null
}

import type { z } from 'zod'
import type { Relation } from '../installs/types'
import type { PermissionLevel } from '../permissions/types'
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

export type AcceptReason =
  | 'own_account'
  | 'own_authorization'
  | 'owner'
  | 'administers_repository'
  | 'not_an_administrator'
  | 'administrator_unknown'
  | 'owners_only'
  | 'each_user'

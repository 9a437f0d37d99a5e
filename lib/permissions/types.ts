export type PermissionLevel = 'repository' | 'organization' | 'account'
export type PermissionAccess = 'read' | 'write' | 'admin'

/** A permission by its level and GitHub's own key. */
export interface AskedPermission {
  level: PermissionLevel
  key: string
  access: PermissionAccess
}

/** A permission that an app asks for, with the integrator's reason in the reader's language. */
export interface RequestedPermission extends AskedPermission {
  /** GitHub's own name for it, such as "Pull requests". */
  title: string
  /** Empty where the integrator gives none. */
  reason: string
  /** How GitHub's word, which counts, differs from what the integrator describes; absent where it does not. */
  onGithub?: 'added' | 'raised' | 'lowered'
}

/** What somebody could do with an access who should not have it. */
export type RiskClass =
  | 'given'
  | 'reads_settings'
  | 'reads_work'
  | 'reads_people'
  | 'writes_work'
  | 'reads_code'
  | 'reads_weaknesses'
  | 'changes_settings'
  | 'writes_code'
  | 'lowers_guard'
  | 'decides_what_runs'
  | 'gives_access'
  | 'rules_organization'
  | 'rules_enterprise'

/** All that an integration asks for, as far as it can be weighed. */
export interface AskedAccess {
  permissions: readonly AskedPermission[]
  scopes: readonly string[]
}

/** A class with its weight. */
export interface WeighedClass {
  class: RiskClass
  weight: number
}

/** A scope of OAuth Apps in the published table. */
export interface WeighedScope extends WeighedClass {
  scope: string
}

/** A permission in the published table, with each level of access that GitHub has for it. */
export interface RiskRow {
  level: PermissionLevel | 'enterprise'
  key: string
  title: string
  accesses: (WeighedClass & { access: PermissionAccess })[]
}

/** How much an integration asks for among the others, by quarters. */
export type RiskGrade = 'narrow' | 'moderate' | 'wide' | 'widest'

export interface RiskComparison {
  grade: RiskGrade
  /** With whom it was compared: a small category compares with the whole catalogue. */
  within: 'category' | 'catalogue'
  /** How many, with itself. */
  count: number
  /** How many of a hundred ask for more. */
  higherShare: number
}

/** An integration with its score and the names of what it asks for. */
export interface RiskScore {
  slug: string
  score: number
  asked: readonly string[]
}

/** What a person may do about an integration on an account (design §3, "Who may do what"). */
export type InstallAnswer = 'install' | 'install_and_request' | 'request' | 'no'

/** Why, as a code whose sentence is translated; `values` fill the sentence in. */
export interface InstallReason {
  code: InstallReasonCode
  values?: Record<string, string | number>
}

export type InstallReasonCode =
  | 'own_account'
  | 'organization_owner'
  | 'repository_admin_of_all'
  | 'repository_admin_of_some'
  | 'needs_organization_permission'
  | 'needs_administration_permission'
  | 'repository_admins_restricted'
  | 'not_repository_admin'
  | 'all_repositories_need_owner'
  | 'members_may_request'
  | 'collaborators_may_request'
  | 'requests_disabled'
  | 'not_in_organization'
  | 'already_installed'
  | 'suspended'
  | 'personal_only'
  | 'organization_only'
  | 'authorizes_individually'
  | 'follows_own_steps'

/** What an answer rests on: GitHub's own word, or what the owner declared. */
export type DecisionBasis = 'github' | 'declared'

export interface InstallDecision {
  answer: InstallAnswer
  reasons: InstallReason[]
  basis: DecisionBasis
  /** For install_and_request: what can be installed now, and what is asked for. */
  installNow: number[]
  askFor: number[]
}

import { ownsAccount } from '../rules'
import type {
  GithubStep,
  InstallAnswer,
  InstallDecision,
  InstallPolicy,
  InstallQuestion,
  InstallReason,
  InstallReasonCode,
} from '../types'

/** An organization that has not written a policy here: GitHub's rules alone. */
export const noPolicy: InstallPolicy = {
  verdict: 'none',
  why: null,
  mayAsk: 'anyone',
  repositoryAdminsMayInstall: true,
}

type Basis = InstallDecision['basis']

/** A decision without what GitHub will do, which does not depend on it. */
type Verdict = Omit<InstallDecision, 'github'>

interface Details {
  basis?: Basis
  installNow?: number[]
  askFor?: number[]
}

function verdict(
  answer: InstallAnswer,
  reasons: readonly (InstallReasonCode | InstallReason)[],
  { basis = 'github', installNow = [], askFor = [] }: Details = {},
): Verdict {
  return {
    answer,
    reasons: reasons.map((reason) => (typeof reason === 'string' ? { code: reason } : reason)),
    basis,
    installNow,
    askFor,
  }
}

function chosenIds({ selection }: InstallQuestion): number[] {
  return selection === 'all' ? [] : selection.map(({ id }) => id)
}

/** Whom the integration is not for, whoever asks. */
function wrongAccount({ audience, accountType }: InstallQuestion): InstallReasonCode | undefined {
  if (audience === 'personal' && accountType === 'Organization') return 'personal_only'
  if (audience === 'organization' && accountType === 'User') return 'organization_only'
  return undefined
}

/** What is already there, for somebody who may do anything to it. */
function standingReasons({ existing }: InstallQuestion): InstallReasonCode[] {
  if (existing === 'active') return ['already_installed']
  return existing === 'suspended' ? ['suspended'] : []
}

/** How a person sets up what is no GitHub App, and what a GitHub App asks of each person alone (S5). */
function kindReasons({ kind, edition, app }: InstallQuestion): InstallReasonCode[] {
  if (kind === 'api_integration') return ['follows_own_steps']
  if (kind === 'github_app') return app.asksAccount ? ['account_permissions_apart'] : []
  // Enterprise Server has no policy on OAuth Apps that an organization could set.
  return [edition === 'github.com' ? 'authorizes_individually' : 'authorizes_on_server']
}

function policyReasons({ policy }: InstallQuestion): InstallReasonCode[] {
  return policy.verdict === 'allowed' ? ['allowed_by_policy'] : []
}

/** Whether the organization's policy takes requests from somebody who owns nothing there. */
export function takesRequests({ mayAsk }: InstallPolicy, isMember: boolean): boolean {
  return mayAsk === 'anyone' || (mayAsk === 'members' && isMember)
}

/** Why somebody who owns nothing here cannot even ask: GitHub's switch first, then the organization's policy. */
function cannotAsk({ relation, switches, policy }: InstallQuestion): InstallReasonCode | undefined {
  const isMember = relation === 'member'
  const onGithub = isMember ? switches.membersMayRequest : switches.collaboratorsMayRequest
  if (!onGithub) return 'requests_disabled'
  return takesRequests(policy, isMember) ? undefined : 'requests_limited_by_policy'
}

const mayAskCode = ({ relation }: InstallQuestion): InstallReasonCode =>
  relation === 'member' ? 'members_may_request' : 'collaborators_may_request'

/** Asks the owners, or says that they take no requests. Either way a switch decides that GitHub does not tell. */
function ask(
  question: InstallQuestion,
  why: readonly (InstallReasonCode | InstallReason)[],
): Verdict {
  const refusal = cannotAsk(question)
  if (refusal !== undefined) {
    const basis = refusal === 'requests_disabled' ? 'declared' : 'policy'
    return verdict('no', [...why, refusal], { basis })
  }
  const reasons = [...why, mayAskCode(question), ...policyReasons(question)]
  return verdict('request', reasons, { basis: 'declared', askFor: chosenIds(question) })
}

/**
 * Why a person who is no owner can do none of it alone; undefined when some may be possible. What an
 * app asks of the organization counts for a first installation only: adding one's own repository to
 * an installed app is always allowed, unless owners keep installing to themselves.
 */
function needsOwner(question: InstallQuestion): InstallReasonCode | undefined {
  const { app, existing, selection, switches, policy } = question
  if (!switches.repositoryAdminsMayInstall) return 'repository_admins_restricted'
  if (!policy.repositoryAdminsMayInstall) return 'policy_leaves_to_owners'
  if (existing === 'none' && app.asksOrganization) return 'needs_organization_permission'
  if (existing === 'none' && app.asksAdministration) return 'needs_administration_permission'
  if (!app.asksRepositories) return 'needs_no_repository'
  return selection === 'all' ? 'all_repositories_need_owner' : undefined
}

/** A member or an outside collaborator, by the repositories that they administer. */
function asRepositoryAdministrator(question: InstallQuestion): Verdict {
  const reason = needsOwner(question)
  if (reason !== undefined) return ask(question, [reason])
  const chosen = question.selection === 'all' ? [] : question.selection
  const installNow = chosen.filter((one) => one.administered).map(({ id }) => id)
  const askFor = chosen.filter((one) => !one.administered).map(({ id }) => id)
  if (installNow.length === 0) return ask(question, ['not_repository_admin'])
  // The switch that lets them install counts, so the answer rests on what the owner declared.
  const basis = 'declared'
  const added: InstallReasonCode[] = question.existing === 'none' ? [] : ['adds_own_repositories']
  const after = [...policyReasons(question), ...kindReasons(question)]
  if (askFor.length === 0) {
    const reasons = ['repository_admin_of_all' as const, ...added, ...after]
    return verdict('install', reasons, { basis, installNow })
  }
  const values = { administered: installNow.length, chosen: chosen.length }
  const some: InstallReason = { code: 'repository_admin_of_some', values }
  if (cannotAsk(question) !== undefined) return ask(question, [some])
  const reasons = [some, ...added, mayAskCode(question), ...after]
  return verdict('install_and_request', reasons, { basis, installNow, askFor })
}

function asOwner(question: InstallQuestion): Verdict {
  const why = question.relation === 'self' ? 'own_account' : 'organization_owner'
  const reasons = [why, ...standingReasons(question), ...policyReasons(question)] as const
  return verdict('install', [...reasons, ...kindReasons(question)], {
    installNow: chosenIds(question),
  })
}

function decide(question: InstallQuestion): Verdict {
  const wrong = wrongAccount(question)
  if (wrong !== undefined) return verdict('no', [wrong])
  const { relation, policy, kind } = question
  if (relation === 'none') return verdict('no', ['not_in_organization'])
  if (policy.verdict === 'blocked') {
    const values = { why: policy.why ?? '', given: policy.why === null ? 'no' : 'yes' }
    return verdict('no', [{ code: 'blocked_by_policy', values }], { basis: 'policy' })
  }
  if (ownsAccount(relation)) return asOwner(question)
  if (relation === 'billing_manager') return verdict('no', ['billing_manager'])
  if (question.existing === 'suspended') return verdict('no', ['suspended', 'needs_owner'])
  if (kind !== 'github_app') return ask(question, ['needs_owner', ...kindReasons(question)])
  return asRepositoryAdministrator(question)
}

/** What GitHub itself will do, which knows neither a policy of this marketplace nor whom a listing is for. */
function githubStep(question: InstallQuestion): GithubStep {
  const { kind, relation, existing } = question
  if (relation === 'none' || kind === 'api_integration') return 'none'
  if (kind === 'oauth_app') return 'authorize'
  if (existing === 'suspended') return ownsAccount(relation) ? 'unsuspend' : 'none'
  const { answer } = decide({ ...question, policy: noPolicy, audience: 'all' })
  if (answer === 'no') return 'none'
  return answer === 'install' && existing === 'active' ? 'configure' : answer
}

/**
 * What a person may do about an integration on an account, with the reasons and with what GitHub
 * will do: GitHub's rules, to the letter, for GitHub Apps ("Installing a GitHub App from a third
 * party", "Limiting OAuth app and GitHub App access requests and installations"; facts §3.3),
 * narrowed by the organization's policy here and never widened by it. What is no GitHub App has no
 * installation that GitHub would guard: the account's owner decides, everybody else asks. A GitHub
 * App manager may do what anybody may who stands as they do: the role is about the organization's
 * own apps, and GitHub's API does not tell who has it. The page, the API, the mail, the audit row
 * and the help page all use this answer (design §3).
 */
export function decideInstall(question: InstallQuestion): InstallDecision {
  // Only an organization has a policy.
  const policy = question.accountType === 'Organization' ? question.policy : noPolicy
  const asked = { ...question, policy }
  return { ...decide(asked), github: githubStep(asked) }
}

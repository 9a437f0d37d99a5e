import { domainError } from '../core/errors'
import { planFits } from '../plans/rules'
import type { PlanView } from '../plans/types'
import { MOST_REPOSITORIES, type SetupSearch } from './schema'
import type {
  ChosenRepository,
  InstallAnswer,
  InstallDecision,
  InstallQuestion,
  InstallReason,
  InstallReasonCode,
  PlanOption,
  Relation,
  Selection,
  SetupRepositories,
  SetupRepository,
  SetupState,
} from './types'

interface Details {
  declared?: boolean
  installNow?: number[]
  askFor?: number[]
}

function decision(
  answer: InstallAnswer,
  reasons: readonly (InstallReasonCode | InstallReason)[],
  { declared = false, installNow = [], askFor = [] }: Details = {},
): InstallDecision {
  return {
    answer,
    reasons: reasons.map((reason) => (typeof reason === 'string' ? { code: reason } : reason)),
    basis: declared ? 'declared' : 'github',
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

/** How a person sets up what is no GitHub App; nothing for a GitHub App. */
function kindReasons({ kind }: InstallQuestion): InstallReasonCode[] {
  if (kind === 'oauth_app') return ['authorizes_individually']
  return kind === 'api_integration' ? ['follows_own_steps'] : []
}

/** Whether somebody who owns nothing here may ask the owners: a switch that GitHub does not tell. */
function mayAsk({ relation, switches }: InstallQuestion): boolean {
  return relation === 'member' ? switches.membersMayRequest : switches.collaboratorsMayRequest
}

/** Asks the owners, or says that they do not take requests. Either way a declared switch decides. */
function ask(
  question: InstallQuestion,
  why: readonly (InstallReasonCode | InstallReason)[],
): InstallDecision {
  if (!mayAsk(question)) return decision('no', [...why, 'requests_disabled'], { declared: true })
  const how = question.relation === 'member' ? 'members_may_request' : 'collaborators_may_request'
  return decision('request', [...why, how], { declared: true, askFor: chosenIds(question) })
}

/**
 * Why a person who is no owner can do none of it alone; undefined when some may be possible. What an
 * app asks of the organization counts for a first installation only: adding one's own repository to
 * an installed app is always allowed, unless owners keep installing to themselves.
 */
function needsOwner(question: InstallQuestion): InstallReasonCode | undefined {
  const { app, existing, selection, switches } = question
  if (!switches.repositoryAdminsMayInstall) return 'repository_admins_restricted'
  if (existing === 'none' && app.asksOrganization) return 'needs_organization_permission'
  if (existing === 'none' && app.asksAdministration) return 'needs_administration_permission'
  if (!app.asksRepositories) return 'needs_no_repository'
  return selection === 'all' ? 'all_repositories_need_owner' : undefined
}

/** A member or an outside collaborator, by the repositories that they administer. */
function asRepositoryAdministrator(question: InstallQuestion): InstallDecision {
  const reason = needsOwner(question)
  if (reason !== undefined) return ask(question, [reason])
  const chosen = question.selection === 'all' ? [] : question.selection
  const installNow = chosen.filter((one) => one.administered).map(({ id }) => id)
  const askFor = chosen.filter((one) => !one.administered).map(({ id }) => id)
  if (installNow.length === 0) return ask(question, ['not_repository_admin'])
  // The switch that lets them install counts, so the answer rests on what the owner declared.
  const declared = true
  const added: InstallReasonCode[] = question.existing === 'none' ? [] : ['adds_own_repositories']
  if (askFor.length === 0) {
    return decision('install', ['repository_admin_of_all', ...added], { declared, installNow })
  }
  const values = { administered: installNow.length, chosen: chosen.length }
  const some: InstallReason = { code: 'repository_admin_of_some', values }
  if (!mayAsk(question)) return ask(question, [some])
  const how = question.relation === 'member' ? 'members_may_request' : 'collaborators_may_request'
  return decision('install_and_request', [some, ...added, how], { declared, installNow, askFor })
}

/**
 * What a person may do about an integration on an account, with the reasons: GitHub's rules, to the
 * letter, for GitHub Apps ("Installing a GitHub App from a third party", "Limiting OAuth app and
 * GitHub App access requests and installations"; facts §3.3). What is no GitHub App has no
 * installation that GitHub would guard: the account's owner decides, everybody else asks. The page,
 * the API, the mail and the audit row all use this answer (design §3).
 */
export function decideInstall(question: InstallQuestion): InstallDecision {
  const wrong = wrongAccount(question)
  if (wrong !== undefined) return decision('no', [wrong])
  const { relation } = question
  if (relation === 'none') return decision('no', ['not_in_organization'])
  if (relation === 'self' || relation === 'owner') {
    const why = relation === 'self' ? 'own_account' : 'organization_owner'
    return decision('install', [why, ...standingReasons(question), ...kindReasons(question)], {
      installNow: chosenIds(question),
    })
  }
  if (question.existing === 'suspended') return decision('no', ['suspended', 'needs_owner'])
  if (question.kind !== 'github_app')
    return ask(question, ['needs_owner', ...kindReasons(question)])
  return asRepositoryAdministrator(question)
}

/** What of a GitHub App's permissions decides: `administration` forces an owner, and so does any organization permission. */
export function demandOf(
  permissions: readonly { level: 'repository' | 'organization' | 'account'; key: string }[],
): InstallQuestion['app'] {
  return {
    // Reading metadata comes with any repository access and is no demand of its own.
    asksRepositories: permissions.some(({ level }) => level === 'repository'),
    asksOrganization: permissions.some(({ level }) => level === 'organization'),
    asksAdministration: permissions.some(
      ({ level, key }) => level === 'repository' && key === 'administration',
    ),
  }
}

const SECOND = 1000
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** When a setup is looked at next: often at first, while a person waits, then less and less. */
export function nextSetupCheck(createdAt: Date, now: Date): Date {
  const age = +now - +createdAt
  const steps: [number, number][] = [
    [10 * MINUTE, MINUTE / 4],
    [HOUR, 2 * MINUTE],
    [DAY, 15 * MINUTE],
  ]
  const pause = steps.find(([until]) => age < until)?.[1] ?? 6 * HOUR
  return new Date(+now + pause)
}

/** Whether a waiting person's wish asks GitHub and Stripe again: only of an open set-up, and not twice within four seconds. */
export function isLookedAtAgain(setup: { state: SetupState; updatedAt: Date }, now: Date): boolean {
  const open = setup.state === 'awaiting_payment' || setup.state === 'awaiting_install'
  return open && Math.abs(+now - +setup.updatedAt) >= 4 * SECOND
}

/** A setup that nobody finished in two weeks is given up; starting again is one click. */
export function isAbandoned(createdAt: Date, now: Date): boolean {
  return +now - +createdAt > 14 * DAY
}

/** When an installation is read again without anyone asking. */
export function nextInstallationCheck(now: Date): Date {
  return new Date(+now + 6 * HOUR)
}

/** How a person stands to an account by the role that GitHub told; without one, by the repositories that they reach. */
export function relationFrom(
  role: 'self' | 'owner' | 'member' | null,
  repositories: number,
): Relation {
  if (role !== null) return role
  return repositories > 0 ? 'outside_collaborator' : 'none'
}

/** The choice with which a person gets furthest: the repositories that they administer, if there are any. */
export function bestSelection(repositories: readonly ChosenRepository[] | null): Selection {
  if (repositories === null) return 'all'
  const own = repositories.filter(({ administered }) => administered)
  if (own.length > 0) return own
  return repositories.length > 0 ? repositories : [{ id: 0, administered: false }]
}

/**
 * What the page's address chooses of an account's repositories; null while nothing is chosen. A
 * choice made for another account does not count, and unknown repositories drop out. Who owns nothing
 * begins with chosen repositories, and with the only one that they administer. Where it is installed
 * already an owner chooses nothing here: GitHub keeps the repositories.
 */
export function chosenFrom(
  search: Pick<SetupSearch, 'selection' | 'repository' | 'for'>,
  repositories: readonly ChosenRepository[] | null,
  { login, owns, installed }: { login: string; owns: boolean; installed: boolean },
): Selection | null {
  if (repositories === null || (owns && installed)) return 'all'
  const isMade = search.for === null || search.for.toLowerCase() === login.toLowerCase()
  if (isMade && search.selection === 'all') return 'all'
  if (isMade && search.selection === 'selected') {
    const chosen = repositories.filter(({ id }) => search.repository.includes(id))
    return chosen.slice(0, MOST_REPOSITORIES)
  }
  if (owns) return null
  const own = repositories.filter(({ administered }) => administered)
  return own.length === 1 ? own : []
}

const MOST_LISTED = 100

/** What the page lists of an account's repositories: the chosen ones, then those that fit the search, a hundred at most; the administered first. */
export function listRepositories(
  repositories: readonly Omit<SetupRepository, 'chosen'>[],
  selection: Selection | null,
  find: string,
): SetupRepositories {
  const chosen = new Set(selection === 'all' ? [] : selection?.map(({ id }) => id))
  const words = find.toLowerCase()
  const all = repositories.map(({ id, name, private: isPrivate, administered }) => ({
    ...{ id, name, private: isPrivate, administered },
    chosen: chosen.has(id),
  }))
  const fitting = all.filter(({ name }) => name.toLowerCase().includes(words))
  const listed = [...new Set([...all.filter((one) => one.chosen), ...fitting])]
    .slice(0, Math.max(MOST_LISTED, chosen.size))
    .toSorted(
      (a, b) => Number(b.administered) - Number(a.administered) || a.name.localeCompare(b.name),
    )
  return {
    selection: selection === null || selection === 'all' ? selection : 'selected',
    listed,
    chosen: chosen.size,
    matching: fitting.length,
    total: all.length,
  }
}

/** Each plan with why this account or person cannot take it: not for the account, only for an owner to buy, a seller who cannot take payments, or prices that are not at Stripe yet. */
export function planOptions(
  plans: readonly PlanView[],
  account: { type: 'User' | 'Organization'; owns: boolean; canSell: boolean; hadTrial: boolean },
  unready: readonly string[],
): PlanOption[] {
  const refusalOf = ({ id, audience, priceModel }: PlanView) => {
    if (!planFits(audience, account.type)) return domainError('plan_not_for_account')
    if (priceModel === 'free') return null
    if (!account.owns) return domainError('owner_required')
    if (!account.canSell) return domainError('seller_not_ready')
    return unready.includes(id) ? domainError('plan_not_ready') : null
  }
  return plans.map((plan) => ({
    plan,
    refusal: refusalOf(plan),
    trialDays: account.hadTrial ? 0 : plan.trialDays,
  }))
}

/** The integrator's page after a purchase, told which plan it was by GitHub's parameter ("Handling new purchases and free trials"). */
export function withPlan(url: string, planId: number | null): string {
  if (planId === null) return url
  const address = new URL(url)
  address.searchParams.set('marketplace_listing_plan_id', String(planId))
  return address.href
}

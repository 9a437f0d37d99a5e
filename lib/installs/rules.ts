import type { AccountRole } from '../accounts/types'
import { domainError } from '../core/errors'
import { planFits } from '../plans/rules'
import type { PlanView } from '../plans/types'
import { MOST_REPOSITORIES, type SetupSearch } from './schema'
import type {
  AppDemand,
  ChosenRepository,
  PlanOption,
  Relation,
  Selection,
  SetupRepositories,
  SetupRepository,
  SetupState,
} from './types'

/** Whether an account is the person's own, or an organization of theirs: who may do anything there. */
export function ownsAccount(relation: Relation | AccountRole): boolean {
  return relation === 'self' || relation === 'owner'
}

/** What of a GitHub App's permissions decides: `administration` forces an owner, and so does any organization permission. */
export function demandOf(
  permissions: readonly { level: 'repository' | 'organization' | 'account'; key: string }[],
): AppDemand {
  return {
    // Reading metadata comes with any repository access and is no demand of its own.
    asksRepositories: permissions.some(({ level }) => level === 'repository'),
    asksOrganization: permissions.some(({ level }) => level === 'organization'),
    asksAdministration: permissions.some(
      ({ level, key }) => level === 'repository' && key === 'administration',
    ),
    asksAccount: permissions.some(({ level }) => level === 'account'),
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

/** After how many days a setup that nobody finished is given up. */
export const SETUP_DAYS = 14

/** Whether a setup is given up; starting again is one click. */
export function isAbandoned(createdAt: Date, now: Date): boolean {
  return +now - +createdAt > SETUP_DAYS * DAY
}

/** When an installation is read again without anyone asking. */
export function nextInstallationCheck(now: Date): Date {
  return new Date(+now + 6 * HOUR)
}

/**
 * How a person stands to an account by the role that GitHub told; without one, by the repositories
 * that they reach. A billing manager who was also given a repository acts there like every outside
 * collaborator.
 */
export function relationFrom(role: AccountRole, repositories: number): Relation {
  if (role !== null && role !== 'billing_manager') return role
  return repositories > 0 ? 'outside_collaborator' : (role ?? 'none')
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
 * choice made for another account does not count, and unknown repositories drop out. Nothing is chosen
 * that the address does not name: who owns nothing begins with a list of which none is ticked. Where it is installed
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
  return owns ? null : []
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

import { minorUnits } from '../core/money'
import type {
  DryRunRow,
  PastRequest,
  Policy,
  PolicyListing,
  PolicyOutcome,
  PolicyRule,
  PolicyStanding,
  PolicySubject,
} from './types'

type When = PolicyRule['when']
type Listed = { listing?: string; publisher?: string }

const strength: Record<string, number> = { none: 0, read: 1, write: 2, admin: 3 }
const strengthOf = (access: string) => strength[access] ?? Number.POSITIVE_INFINITY

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

function names({ listing, publisher }: Listed, of: PolicyListing): boolean {
  return listing === undefined ? same(publisher ?? '', of.publisher) : listing === of.slug
}

const nameOf = ({ listing, publisher }: Listed) =>
  listing === undefined ? `publisher ${publisher}` : `listing ${listing}`

/**
 * Whether an organization lets a listing in at all. What is blocked by name is blocked, whatever else
 * allows it; with `others: blocked` only what is allowed by name is open.
 */
export function standingOf(policy: Policy, listing: PolicyListing): PolicyStanding {
  const blocked = policy.block.find((entry) => names(entry, listing))
  if (blocked) return { verdict: 'blocked', by: nameOf(blocked), reason: blocked.reason }
  const allowed = policy.allow.find((entry) => names(entry, listing))
  if (allowed) return { verdict: 'allowed', by: nameOf(allowed) }
  if (policy.others === 'blocked') return { verdict: 'blocked', by: 'others', reason: null }
  return { verdict: 'none' }
}

/** Only GitHub bounds an app by permissions: what acts for a person, or with a key of its own, may reach whatever that reaches. */
function holdsPermissions(bound: NonNullable<When['permissions']>, listing: PolicyListing) {
  const { permissions, scopes } = listing.access
  if (listing.kind !== 'github_app' || scopes.length > 0) return false
  return permissions.every(({ level, access }) => {
    const most = bound[level]
    return most === undefined || strengthOf(access) <= strengthOf(most)
  })
}

function asks(wanted: NonNullable<When['asks']>, { access }: PolicyListing): boolean {
  return wanted.some(({ permission, access: least }) =>
    access.permissions.some(
      ({ key, access: given }) => key === permission && strengthOf(given) >= strengthOf(least),
    ),
  )
}

const isFree = (cost: PolicySubject['monthlyCost']) => cost === null || cost.amount === 0

/** Costs in different currencies cannot be held against each other: such a bound does not hold. */
function holdsCost(
  { at_most: most, currency }: NonNullable<When['monthly_cost']>,
  cost: PolicySubject['monthlyCost'],
): boolean {
  if (cost === null || isFree(cost)) return true
  return same(cost.currency, currency) && cost.amount <= Math.round(most * minorUnits(currency))
}

type Condition = (when: When, subject: PolicySubject) => boolean

/** What a rule can ask, each of which holds where it asks nothing. */
const conditions: Condition[] = [
  ({ listing: slugs }, { listing }) => slugs?.includes(listing.slug) ?? true,
  ({ publisher }, { listing }) =>
    publisher?.some((login) => same(login, listing.publisher)) ?? true,
  ({ verified = null }, { listing }) => verified === null || verified === listing.verified,
  ({ kind }, { listing }) => kind?.includes(listing.kind) ?? true,
  ({ category }, { listing }) =>
    category?.some((slug) => listing.categories.includes(slug)) ?? true,
  ({ permissions: most }, { listing }) => most === undefined || holdsPermissions(most, listing),
  ({ asks: wanted }, { listing }) => wanted === undefined || asks(wanted, listing),
  ({ scopes }, { listing }) =>
    scopes?.some((scope) => listing.access.scopes.includes(scope)) ?? true,
  ({ free = null }, { monthlyCost }) => free === null || free === isFree(monthlyCost),
  ({ monthly_cost: most }, { monthlyCost }) => most === undefined || holdsCost(most, monthlyCost),
  ({ units: most }, { units }) => most === undefined || units <= most.at_most,
]

/** Whether everything that a rule asks holds; a rule that asks nothing holds for all. */
export function ruleHolds({ when }: Pick<PolicyRule, 'when'>, subject: PolicySubject): boolean {
  return conditions.every((condition) => condition(when, subject))
}

function outcomeOf(rule: PolicyRule, approvals: Policy['approvals']): PolicyOutcome {
  const { name: by, decision, reason = null, route_to: routeTo = [] } = rule
  if (decision === 'deny') return { decision, by, reason }
  if (decision === 'review') return { decision, by, reason, routeTo, approvals }
  // Two people have to look: nothing is approved by a rule alone.
  return approvals === 2
    ? { decision: 'review', by, reason: null, routeTo, approvals }
    : { decision, by }
}

const termsAsked = ({ when }: PolicyRule) =>
  when.free !== undefined || when.monthly_cost !== undefined || when.units !== undefined

const withoutTerms = ({ when }: PolicyRule): Pick<PolicyRule, 'when'> => {
  const { free: _free, monthly_cost: _cost, units: _units, ...rest } = when
  return { when: rest }
}

/** The first rule that holds, or that may hold where the terms are not known. */
function ruleFor({ rules }: Policy, subject: PolicySubject): PolicyRule | undefined {
  const { termsUnknown = false } = subject
  return rules.find((rule) => ruleHolds(termsUnknown ? withoutTerms(rule) : rule, subject))
}

/** What GitHub passed on without saying for which repositories or at what price is for people to approve. */
const isForPeople = (rule: PolicyRule, { termsUnknown = false }: PolicySubject) =>
  termsUnknown && (rule.decision === 'approve' || termsAsked(rule))

/**
 * What becomes of a request under a policy: what is blocked is denied; otherwise the first rule that
 * holds decides; without one, people do. Every outcome names what decided.
 */
export function decideByPolicy(policy: Policy, subject: PolicySubject): PolicyOutcome {
  const standing = standingOf(policy, subject.listing)
  if (standing.verdict === 'blocked') {
    return { decision: 'deny', by: `block: ${standing.by}`, reason: standing.reason }
  }
  const rule = ruleFor(policy, subject)
  if (rule !== undefined && !isForPeople(rule, subject)) return outcomeOf(rule, policy.approvals)
  const { approvals } = policy
  return { decision: 'review', by: null, reason: null, routeTo: [], approvals }
}

/** What a policy would have made of past requests, and where people decided otherwise. */
export function dryRun(policy: Policy, past: readonly PastRequest[]): DryRunRow[] {
  return past.map(({ id, subject, decided }) => {
    const outcome = decideByPolicy(policy, subject)
    const differs =
      (outcome.decision === 'approve' && decided === 'denied') ||
      (outcome.decision === 'deny' && decided === 'approved')
    return { id, outcome, differs }
  })
}

/** The installed listings that a policy would not let in: blocked, or denied by a rule. */
export function breaksPolicy<Subject extends PolicySubject>(
  policy: Policy,
  installed: readonly Subject[],
): { subject: Subject; by: string; reason: string | null }[] {
  return installed.flatMap((subject) => {
    const outcome = decideByPolicy(policy, subject)
    return outcome.decision === 'deny' ? [{ subject, by: outcome.by, reason: outcome.reason }] : []
  })
}

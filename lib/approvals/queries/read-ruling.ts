import { db } from '../../db/client'
import { loadPolicy } from '../../policies/queries/load-policy'
import { loadPolicyListing } from '../../policies/queries/load-policy-listings'
import { decideByPolicy } from '../../policies/rules'
import { monthlyCostOf } from '../../policies/rules/policy-subject'
import type { PolicyOutcome } from '../../policies/types'
import type { Terms } from '../types'

/** What an organization's policy says to a request today. */
export interface Ruling {
  /** Null where the organization has written no policy. */
  policyVersion: number | null
  outcome: PolicyOutcome
  /** Whether the rule that it names approves, also where people have to look all the same. */
  approves: boolean
  /** How many people have to approve, whatever a rule says. */
  approvals: 1 | 2
}

interface Question {
  organizationId: string
  listingId: string
  /** Null for what GitHub passed on without saying. */
  terms: Terms | null
  /** What the app asks for, where GitHub told just now; otherwise as it was read last. */
  permissions?: Record<string, string>
}

const unruled: Ruling = {
  policyVersion: null,
  outcome: { decision: 'review', by: null, reason: null, routeTo: [], approvals: 1 },
  approves: false,
  approvals: 1,
}

/** What a wish costs a month, and for how many. */
async function readMoney(terms: Terms | null) {
  if (terms === null) return { monthlyCost: null, units: 1, termsUnknown: true }
  const { planId, cycle, units } = terms
  const plan = planId === null ? null : await db().plan.findUnique({ where: { id: planId } })
  return { monthlyCost: monthlyCostOf(plan, cycle, units), units }
}

/** Runs the rules of an organization over a request. Every outcome names what decided, and the version is checked again when it is acted upon. */
export async function readRuling(question: Question): Promise<Ruling> {
  const { organizationId, listingId, terms, permissions } = question
  const { version, policy } = await loadPolicy(organizationId)
  if (version === 0) return unruled
  const [listing, money] = await Promise.all([
    loadPolicyListing(listingId, permissions),
    readMoney(terms),
  ])
  if (listing === null) return { ...unruled, policyVersion: version }
  const outcome = decideByPolicy(policy, { listing, ...money })
  const approves = policy.rules.some(
    ({ name, decision }) => name === outcome.by && decision === 'approve',
  )
  return { policyVersion: version, outcome, approves, approvals: policy.approvals }
}

/** What of a ruling a request keeps: which rule, who is asked, how many have to approve. */
export function ruledFields({ policyVersion, outcome, approvals }: Ruling) {
  return {
    policyVersion,
    rule: outcome.by,
    routedTo: outcome.decision === 'review' ? [...outcome.routeTo] : [],
    approvalsNeeded: approvals,
  }
}

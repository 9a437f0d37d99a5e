import type { PlanView } from '../../plans/types'
import { termsChanges } from '../rules/terms'
import type { ApprovedTerms, ApprovedView, Terms, TermsView } from '../types'

/** What numbers and ids are called. */
export interface Known {
  plans: PlanView[]
  names: Map<number, string>
}

/** Terms as a page shows them. */
export function toTermsView(terms: Terms, { plans, names }: Known): TermsView {
  const { planId, cycle, units, selection, repositoryIds } = terms
  return {
    plan: plans.find(({ id }) => id === planId) ?? null,
    cycle,
    units,
    selection,
    repositories: repositoryIds.map((id) => ({ id, name: names.get(id) ?? null })),
  }
}

/** Approved terms as a page shows them, with how they differ from what was asked. */
export function toApprovedView(asked: Terms, given: ApprovedTerms, known: Known): ApprovedView {
  const changes = termsChanges(asked, given)
  return { ...toTermsView(given, known), changes, endsAt: given.endsAt }
}

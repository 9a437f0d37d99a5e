import { type DomainError, domainError } from '../../core/errors'

/** The refusal of what a policy denies: it names the rule, and gives its reason where there is one. */
export function deniedByPolicy(denial: { by: string; reason: string | null }): DomainError {
  const reason = denial.reason?.trim().replace(/\.$/, '')
  const why = reason ? ` (${reason})` : ''
  return domainError('denied_by_policy', { values: { rule: denial.by, why } })
}

import { sameValue } from '../../core/same-value'

/** Whether two approvals are of the same terms, whatever the order of their repositories. */
export function sameTerms(one: unknown, other: unknown): boolean {
  return sameValue(inOrder(one), inOrder(other))
}

function inOrder(terms: unknown): unknown {
  if (typeof terms !== 'object' || terms === null || !('repositoryIds' in terms)) return terms
  const { repositoryIds } = terms
  if (!Array.isArray(repositoryIds)) return terms
  return { ...terms, repositoryIds: repositoryIds.toSorted((a, b) => Number(a) - Number(b)) }
}

/** How many of the approvals that were given count together: those of the same terms, at most. */
export function agreeing(given: readonly { terms: unknown }[]): number {
  const counts = given.map(
    ({ terms }) => given.filter((other) => sameTerms(other.terms, terms)).length,
  )
  return Math.max(0, ...counts)
}

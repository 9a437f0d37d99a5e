import type { RiskGrade } from '../../permissions/types'
import type { CampaignScope, Candidate } from '../types'

const grades: readonly RiskGrade[] = ['narrow', 'moderate', 'wide', 'widest']

function fits({ grade, since }: Candidate, scope: CampaignScope): boolean {
  switch (scope.which) {
    case 'grade':
      return grade === null || grades.indexOf(grade) >= grades.indexOf(scope.grade)
    case 'before':
      return since === null || since < scope.date
    default:
      return true
  }
}

/** The integrations that a campaign is about, by name. What cannot be graded or dated is never left out: unknown is no reason to trust it. */
export function chooseCandidates(
  candidates: readonly Candidate[],
  scope: CampaignScope,
): Candidate[] {
  return candidates
    .filter((candidate) => fits(candidate, scope))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1))
}

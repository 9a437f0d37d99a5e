import { loadRiskScores } from '../../catalogue/queries/load-risk-scores'
import { FEWEST_COMPARED, gradeRisk, riskScore } from '../../permissions/rules/risk'
import { weighable } from '../rules/words'
import type { Access, GradeChange } from '../types'

/**
 * How an app's access is graded on one account, before and after a change, among the listings of a
 * category: what was granted there and what would be, not what the listing says. Null where there is
 * no category to compare within.
 */
export async function readGrades(
  categorySlug: string | undefined,
  before: Access,
  after: Access,
): Promise<GradeChange | null> {
  if (categorySlug === undefined) return null
  const category = (await loadRiskScores(categorySlug)).map(({ score }) => score)
  const all = category.length < FEWEST_COMPARED ? await loadRiskScores(null) : []
  const others = { category, catalogue: all.map(({ score }) => score) }
  const [was, will] = [riskScore(weighable(before)), riskScore(weighable(after))]
  return {
    before: { score: was, grade: gradeRisk(was, others)?.grade ?? null },
    after: { score: will, grade: gradeRisk(will, others)?.grade ?? null },
  }
}

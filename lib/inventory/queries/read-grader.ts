import { loadRiskScores } from '../../catalogue/queries/load-risk-scores'
import { db } from '../../db/client'
import { FEWEST_COMPARED, gradeRisk } from '../../permissions/rules/risk'
import type { RiskGrade } from '../../permissions/types'
import type { InventoryEntry } from '../types'

type Weighed = Pick<InventoryEntry, 'key' | 'weight'>

type Grader = (entry: Weighed) => RiskGrade | null

/** Grades what was granted among the listings of its own category, else among all of the catalogue. */
export async function readGrader(entries: readonly Weighed[]): Promise<Grader> {
  const listings = await db().listing.findMany({
    where: { id: { in: entries.map(({ key }) => key) } },
    select: { id: true, currentRevision: { select: { primaryCategory: true } } },
  })
  const categories = new Map(
    listings.map(({ id, currentRevision }) => [id, currentRevision?.primaryCategory.slug]),
  )
  const slugs = [...new Set(categories.values())].filter((slug) => slug !== undefined)
  const all = await Promise.all(
    [null, ...slugs].map(async (slug) => {
      const scores = await loadRiskScores(slug)
      return [slug, scores.map(({ score }) => score)] as const
    }),
  )
  const scores = new Map(all)
  const catalogue = scores.get(null) ?? []
  return ({ key, weight }) => {
    if (weight === null) return null
    const category = scores.get(categories.get(key) ?? null) ?? []
    const others = category.length < FEWEST_COMPARED ? catalogue : category
    return gradeRisk(weight, { category: others, catalogue })?.grade ?? null
  }
}

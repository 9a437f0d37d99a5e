import { loadRiskScores } from '../../catalogue/queries/load-risk-scores'
import { db } from '../../db/client'
import { FEWEST_COMPARED, gradeRisk } from '../../permissions/rules/risk'
import type { RiskGrade } from '../../permissions/types'
import type { InventoryEntry } from '../types'

type Weighed = Pick<InventoryEntry, 'key' | 'weight'>

type Grader = (entry: Weighed) => RiskGrade | null

const scoresOf = async (slug: string | null) =>
  (await loadRiskScores(slug)).map(({ score }) => score)

/** What the listings of each integration's own primary category weigh; by its key. */
async function readCategories(entries: readonly Weighed[]): Promise<Map<string, number[]>> {
  const listings = await db().listing.findMany({
    where: { id: { in: entries.map(({ key }) => key) }, currentRevisionId: { not: null } },
    select: { id: true, currentRevision: { select: { primaryCategory: true } } },
  })
  const slugOf = new Map(
    listings.map(({ id, currentRevision }) => [id, currentRevision?.primaryCategory.slug ?? '']),
  )
  const slugs = [...new Set(slugOf.values())]
  const scores = new Map(
    await Promise.all(slugs.map(async (slug) => [slug, await scoresOf(slug)] as const)),
  )
  return new Map([...slugOf].map(([id, slug]) => [id, scores.get(slug) ?? []]))
}

/** Grades what was granted among the listings of its own category, else among all of the catalogue, which is read only where one of them needs it. */
export async function readGrader(entries: readonly Weighed[]): Promise<Grader> {
  const weighed = entries.filter(({ weight }) => weight !== null)
  const categories = await readCategories(weighed)
  const isSmall = ({ key }: Weighed) => (categories.get(key)?.length ?? 0) < FEWEST_COMPARED
  const catalogue = weighed.some(isSmall) ? await scoresOf(null) : []
  return ({ key, weight }) => {
    if (weight === null) return null
    const category = categories.get(key) ?? []
    return gradeRisk(weight, { category, catalogue })?.grade ?? null
  }
}

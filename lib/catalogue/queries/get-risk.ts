import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import { getListingCards } from '../../listings/queries/get-listing-cards'
import { toCategoryView } from '../../listings/rules'
import { FEWEST_COMPARED, gradeRisk, lighterThan } from '../../permissions/rules/risk'
import type { RiskView } from '../types'
import { type ListedScore, loadRiskScores } from './load-risk-scores'

async function lighterOf(mine: ListedScore, scores: ListedScore[], locale: Locale) {
  const found = lighterThan(mine, scores)
  const cards = await getListingCards(
    found.map(({ id }) => id),
    locale,
  )
  return cards.map(({ slug, name, logo, kind }) => {
    const score = found.find((one) => one.slug === slug)?.score ?? 0
    return { slug, name, logo, kind, score }
  })
}

/** How much a published listing asks for among those of its primary category; null for one that cannot be weighed, or is not there. */
export async function getRisk(slug: string, locale: Locale): Promise<RiskView | null> {
  const listing = await db().listing.findUnique({
    where: { slug, state: 'published', kind: { not: 'api_integration' } },
    select: { currentRevision: { select: { primaryCategory: true } } },
  })
  const category = listing?.currentRevision?.primaryCategory
  if (category === undefined) return null
  const scores = await loadRiskScores(category.slug)
  const mine = scores.find((one) => one.slug === slug)
  if (mine === undefined) return null
  const all = scores.length < FEWEST_COMPARED ? await loadRiskScores(null) : []
  const numbers = (list: ListedScore[]) => list.map(({ score }) => score)
  return {
    score: mine.score,
    comparison: gradeRisk(mine.score, { category: numbers(scores), catalogue: numbers(all) }),
    category: toCategoryView(category, locale),
    lighter: await lighterOf(mine, scores, locale),
  }
}

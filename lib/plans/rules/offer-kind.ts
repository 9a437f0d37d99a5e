import type { PriceModel } from '../types'

/** What a listing offers, as far as GitHub's rule about its own marketplace looks at it. */
export type OfferKind = 'only_free' | 'sells' | 'nothing'

/**
 * Which of GitHub's two rules may bite an app that is also on GitHub Marketplace: whoever sells a
 * service elsewhere may not list only a free plan there ("Free plan" note), and has to add a paid
 * one once it has enough installations ("Free apps are encouraged" note). GitHub does not tell
 * whether an app is listed there, so the page says when it counts.
 */
export function offerKind(plans: readonly { priceModel: PriceModel }[]): OfferKind {
  if (plans.length === 0) return 'nothing'
  return plans.every(({ priceModel }) => priceModel === 'free') ? 'only_free' : 'sells'
}

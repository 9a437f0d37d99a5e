import type { EntitledPlan } from '../../entitlements/types'
import { env } from '../../env'

const models = { free: 'FREE', flat_rate: 'FLAT_RATE', per_unit: 'PER_UNIT' } as const

/** The part of the API that a plan's addresses lead to: what is there, or what is made up for trying. */
type Part = '' | '/stubbed'

/** A plan as GitHub tells it (OpenAPI, `marketplace-listing-plan`). Prices in minor units of the listing's currency. */
export function toPlanJson(plan: EntitledPlan, part: Part = '') {
  const url = `${env().SOUK_URL}/api/v3/marketplace_listing${part}/plans/${plan.id}`
  return {
    url,
    accounts_url: `${url}/accounts`,
    id: plan.id,
    number: plan.number,
    name: plan.name,
    description: plan.description,
    monthly_price_in_cents: plan.monthlyPrice,
    yearly_price_in_cents: plan.yearlyPrice,
    price_model: models[plan.priceModel],
    has_free_trial: plan.hasTrial,
    unit_name: plan.unitName,
    state: plan.state,
    bullets: plan.bullets,
  }
}

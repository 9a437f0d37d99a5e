import { share } from './rounding'

type TaxReason = 'standard_rated' | 'not_collecting' | 'customer_exempt' | 'reverse_charge'

/** How the seller's tax falls on a customer. */
export interface TaxRule {
  /** Percent, up to four decimals. */
  rate: number
  reason: TaxReason
  status: 'complete' | 'requires_location_inputs'
}

interface Location {
  enabled: boolean
  sellerCountry: string
  sellerRate: number | null
  customerCountry: string | null
  exempt: 'none' | 'exempt' | 'reverse'
}

/**
 * Tax is collected where the seller is registered, which in the sandbox is its own country.
 * Anywhere else Stripe quietly computes 0 with the reason `not_collecting`
 * (docs.stripe.com/tax/zero-tax). Null when automatic tax is off.
 */
export function taxRule(location: Location): TaxRule | null {
  if (!location.enabled) return null
  if (location.customerCountry === null) {
    return { rate: 0, reason: 'not_collecting', status: 'requires_location_inputs' }
  }
  if (location.sellerRate === null || location.customerCountry !== location.sellerCountry) {
    return { rate: 0, reason: 'not_collecting', status: 'complete' }
  }
  if (location.exempt === 'exempt')
    return { rate: 0, reason: 'customer_exempt', status: 'complete' }
  if (location.exempt === 'reverse')
    return { rate: 0, reason: 'reverse_charge', status: 'complete' }
  return { rate: location.sellerRate, reason: 'standard_rated', status: 'complete' }
}

/** Tax on an amount in minor units, on top of it or already within it. */
export function taxOn(amount: number, rate: number, inclusive: boolean): number {
  const parts = Math.round(rate * 10_000)
  return inclusive ? share(amount, parts, 1_000_000 + parts) : share(amount, parts, 1_000_000)
}

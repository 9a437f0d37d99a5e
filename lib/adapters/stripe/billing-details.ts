import type { Stripe } from 'stripe'

/** What the tax depends on. `country` is ISO 3166-1 alpha-2. */
export interface BillingDetails {
  name: string
  country: string
  postalCode: string | null
  taxId: { type: string; value: string } | null
}

/** The address as Stripe writes it. */
export function addressOf({ country, postalCode }: BillingDetails): Stripe.AddressParam {
  return { country, ...(postalCode === null ? {} : { postal_code: postalCode }) }
}

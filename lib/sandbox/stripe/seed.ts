import { z } from 'zod'

/**
 * Status of the `card_payments` capability in the v2 core account, as Stripe names it.
 * Only `active` accounts can sell.
 */
export const CapabilityStatus = z.enum([
  'active',
  'pending',
  'rejected',
  'restricted',
  'unsupported',
])

/** A connected account that is there from the first start. An existing id is left as it is. */
export const SeedAccount = z.object({
  id: z.string().regex(/^acct_[A-Za-z0-9]+$/),
  displayName: z.string().min(1),
  email: z.email(),
  /** ISO 3166-1 alpha-2; also the country where tax is collected. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** ISO 4217, lower case, as Stripe writes it. */
  defaultCurrency: z.string().regex(/^[a-z]{3}$/),
  cardPayments: CapabilityStatus,
  /** Percent added to what customers of the same country buy; without it no tax is registered. */
  taxRate: z.number().min(0).max(100).optional(),
})

/** A webhook endpoint that is there from the first start, found again by url and kind. */
export const SeedEndpoint = z.object({
  url: z.url(),
  /** Signs the deliveries; starts with `whsec_`. */
  secret: z.string().min(1),
  /** `true`: events of connected accounts; `false`: events of the platform itself. */
  connect: z.boolean(),
})

export const StripeSeed = z.object({
  accounts: z.array(SeedAccount),
  endpoints: z.array(SeedEndpoint),
})

export type CapabilityStatus = z.infer<typeof CapabilityStatus>
export type SeedAccount = z.infer<typeof SeedAccount>
export type SeedEndpoint = z.infer<typeof SeedEndpoint>
export type StripeSeed = z.infer<typeof StripeSeed>

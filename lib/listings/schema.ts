import { z } from 'zod'
import { planTextSchema } from '../plans/schema'

const localized = (limit: number) =>
  z.object({ en: z.string().min(1).max(limit), fr: z.string().min(1).max(limit).optional() })

const wordsSchema = z.object({
  shortDescription: z.string().min(1).max(140),
  introduction: z.string().min(1).max(500),
  /** Markdown. */
  description: z.string().max(1000),
})

const link = z.url({ protocol: /^https?$/ }).max(2000)

const permissionSchema = z.object({
  level: z.enum(['repository', 'organization', 'account']),
  key: z.string().regex(/^[a-z_]+$/),
  access: z.enum(['read', 'write', 'admin']),
  reason: localized(500),
})

/** All that a revision of a listing says, beside its name, categories and images. Limits are GitHub's ("Writing a listing description for your app"). */
export const listingContentSchema = z.object({
  text: z.object({ en: wordsSchema, fr: wordsSchema.optional() }),
  languages: z.array(z.string().min(1).max(40)).max(10),
  logoBackground: z.string().regex(/^#[0-9a-f]{6}$/),
  links: z.object({
    support: link,
    privacy: link,
    terms: link.optional(),
    documentation: link.optional(),
    status: link.optional(),
    pricing: link.optional(),
    company: link.optional(),
    /** OAuth Apps: where a person goes after buying. */
    installation: link.optional(),
  }),
  permissions: z.array(permissionSchema).max(120),
  events: z.array(z.string().max(60)).max(100),
  scopes: z.array(z.object({ name: z.string().max(60), reason: localized(500) })).max(60),
  /** API and webhook integrations: what they call, what they need, and the steps. */
  calls: z.array(localized(300)).max(20),
  needs: z.array(localized(300)).max(20),
  setupSteps: z.array(localized(500)).max(20),
})

export type ListingContent = z.infer<typeof listingContentSchema>

const minorUnits = z.int().min(1).max(99_999_999)

const newPlanSchema = z
  .object({
    number: z.int().min(1).max(10_000),
    priceModel: z.enum(['free', 'flat_rate', 'per_unit']),
    /** Minor units of the listing's currency; null where the cycle is not sold. */
    monthlyPrice: minorUnits.nullable(),
    yearlyPrice: minorUnits.nullable(),
    trialDays: z.int().min(0).max(90),
    audience: z.enum(['all', 'personal', 'organization']),
    text: planTextSchema,
  })
  .refine(
    ({ priceModel, monthlyPrice, yearlyPrice, trialDays }) =>
      priceModel === 'free'
        ? monthlyPrice === null && yearlyPrice === null && trialDays === 0
        : monthlyPrice !== null || yearlyPrice !== null,
    { path: ['monthlyPrice'] },
  )
  .refine(({ priceModel, text }) => (priceModel === 'per_unit') === (text.en.unitName !== null), {
    path: ['text', 'en', 'unitName'],
  })

export type NewPlan = z.infer<typeof newPlanSchema>

/** The last part of a listing's or category's address. */
export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const assetIdSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** A whole listing, as it will read once published. Its plans are the complete set: one that is not in it any more is retired. */
export const publishListingSchema = z.object({
  slug: slugSchema,
  publisherId: z.string(),
  kind: z.enum(['github_app', 'oauth_app', 'api_integration']),
  currency: z.string().regex(/^[a-z]{3}$/),
  name: z.string().trim().min(1).max(255),
  categories: z.array(slugSchema).min(1).max(2),
  /** What GitHub knows the integration by. */
  github: z.object({
    appId: z.int().positive().nullable(),
    appSlug: z.string().nullable(),
    clientId: z.string().nullable(),
  }),
  content: listingContentSchema,
  logo: assetIdSchema,
  screenshots: z.array(z.object({ assetId: assetIdSchema, caption: localized(200) })).max(5),
  plans: z.array(newPlanSchema).min(1).max(10),
})

export type PublishListing = z.infer<typeof publishListingSchema>

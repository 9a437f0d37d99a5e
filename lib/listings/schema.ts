import { z } from 'zod'
import { planTextSchema } from '../plans/schema'

/** GitHub's limits in characters or pieces ("Writing a listing description for your app"), and ours where GitHub names none. */
export const listingLimits = {
  name: 255,
  slug: 80,
  categories: 2,
  shortDescription: 140,
  introduction: 500,
  description: 1000,
  link: 2000,
  languages: 10,
  language: 40,
  reason: 500,
  caption: 200,
  screenshots: 5,
  items: 20,
  item: 300,
  /** Names the address of a webhook, which is as long as a link may be. */
  step: 2500,
} as const

const localized = (limit: number) =>
  z.object({ en: z.string().min(1).max(limit), fr: z.string().min(1).max(limit).optional() })

const wordsSchema = z.object({
  shortDescription: z.string().min(1).max(listingLimits.shortDescription),
  introduction: z.string().min(1).max(listingLimits.introduction),
  /** Markdown. */
  description: z.string().max(listingLimits.description),
})

const link = z.url({ protocol: /^https?$/ }).max(listingLimits.link)

const permissionSchema = z.object({
  level: z.enum(['repository', 'organization', 'account']),
  key: z.string().regex(/^[a-z_]+$/),
  access: z.enum(['read', 'write', 'admin']),
  reason: localized(listingLimits.reason),
})

/** All that a revision of a listing says, beside its name, categories and images. Limits are GitHub's ("Writing a listing description for your app"). */
export const listingContentSchema = z.object({
  text: z.object({ en: wordsSchema, fr: wordsSchema.optional() }),
  languages: z.array(z.string().min(1).max(listingLimits.language)).max(listingLimits.languages),
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
  scopes: z
    .array(z.object({ name: z.string().max(60), reason: localized(listingLimits.reason) }))
    .max(60),
  /** API and webhook integrations: what they call, what they need, and the steps. */
  calls: z.array(localized(listingLimits.item)).max(listingLimits.items),
  needs: z.array(localized(listingLimits.item)).max(listingLimits.items),
  setupSteps: z.array(localized(listingLimits.step)).max(listingLimits.items),
  /** GitHub Apps: the manifest from which a buyer may register a copy of their own (S8). */
  manifest: z.record(z.string(), z.json()).optional(),
})

const cardWords = wordsSchema.pick({ shortDescription: true })

/** What of that a card shows. */
export const cardContentSchema = z.object({
  text: z.object({
    en: cardWords,
    fr: cardWords.nullish().transform((words) => words ?? undefined),
  }),
  logoBackground: listingContentSchema.shape.logoBackground,
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

/** The last part of a listing's or category's address. A form says its rule by the name of the format. */
export const slugSchema = z.stringFormat('slug', /^[a-z0-9]+(-[a-z0-9]+)*$/).max(listingLimits.slug)

const assetIdSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** A whole listing, as it will read once published. Its plans are the complete set: one that is not in it any more is retired. */
export const publishListingSchema = z.object({
  slug: slugSchema,
  publisherId: z.string(),
  kind: z.enum(['github_app', 'oauth_app', 'api_integration']),
  currency: z.string().regex(/^[a-z]{3}$/),
  name: z.string().trim().min(1).max(listingLimits.name),
  categories: z.array(slugSchema).min(1).max(listingLimits.categories),
  /** What GitHub knows the integration by. */
  github: z.object({
    appId: z.int().positive().nullable(),
    appSlug: z.string().nullable(),
    clientId: z.string().nullable(),
  }),
  content: listingContentSchema,
  logo: assetIdSchema,
  /** The picture behind the listing where it is featured. */
  card: assetIdSchema.nullish(),
  screenshots: z
    .array(z.object({ assetId: assetIdSchema, caption: localized(listingLimits.caption) }))
    .max(listingLimits.screenshots),
  plans: z.array(newPlanSchema).min(1).max(10),
})

export type PublishListing = z.infer<typeof publishListingSchema>

/** All of a listing that is written in the editor, as strictly as it is submitted: everything but its plans and what it is. */
export const submittedListingSchema = publishListingSchema.pick({
  slug: true,
  name: true,
  categories: true,
  content: true,
  logo: true,
  card: true,
  screenshots: true,
})

export type SubmittedListing = z.infer<typeof submittedListingSchema>

import { z } from 'zod'

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

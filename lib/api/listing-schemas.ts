import { z } from 'zod'

const money = z.object({
  amount: z.int().meta({ description: 'Minor units of the currency, before tax.' }),
  currency: z.string().meta({ description: 'ISO 4217, lower case.', example: 'usd' }),
})

const category = z.object({ slug: z.string(), name: z.string() })

const publisher = z.object({
  login: z.string().meta({ description: 'The account on GitHub.' }),
  name: z.string(),
  verifiedDomain: z.string().nullable(),
})

const cardFields = {
  slug: z.string(),
  url: z.url().meta({ description: 'The page for people.' }),
  apiUrl: z.url(),
  name: z.string(),
  shortDescription: z.string(),
  kind: z.enum(['github_app', 'oauth_app', 'api_integration']),
  logo: z.object({ url: z.url(), background: z.string() }),
  publisher,
  price: z.object({
    free: z.boolean().meta({ description: 'Whether a plan is free.' }),
    from: money
      .extend({ cycle: z.enum(['monthly', 'yearly']), perUnit: z.string().nullable() })
      .nullable()
      .meta({ description: 'The lowest price of the paid plans.' }),
    trialDays: z.int(),
  }),
  installs: z.int().meta({ description: 'Accounts on which GitHub confirmed the integration.' }),
  categories: z.array(category),
}

const plan = z.object({
  number: z.int(),
  name: z.string(),
  description: z.string(),
  bullets: z.array(z.string()),
  priceModel: z.enum(['free', 'flat_rate', 'per_unit']),
  monthlyPrice: money.nullable(),
  yearlyPrice: money.nullable(),
  unitName: z.string().nullable(),
  trialDays: z.int(),
  audience: z.enum(['all', 'personal', 'organization']),
})

const permission = z.object({
  level: z.enum(['repository', 'organization', 'account']),
  key: z.string(),
  title: z.string(),
  access: z.enum(['read', 'write', 'admin']),
  reason: z.string().meta({ description: 'Empty where the integrator gives none.' }),
  onGithub: z.enum(['added', 'raised', 'lowered']).optional().meta({
    description: 'How GitHub’s word, which counts, differs from what the integrator describes.',
  }),
})

const screenshot = z.object({
  url: z.url(),
  width: z.int(),
  height: z.int(),
  caption: z.string(),
})

/** All that a listing's page says. */
export const listingJson = z
  .object({
    ...cardFields,
    id: z.string(),
    introduction: z.string(),
    descriptionHtml: z.string().meta({ description: 'Sanitised HTML.' }),
    languages: z.array(z.string()),
    screenshots: z.array(screenshot),
    permissions: z.array(permission),
    differsSince: z.iso.datetime().nullable().meta({
      description:
        'Since when the app asks on GitHub for something else than its integrator describes.',
    }),
    events: z.array(z.string()),
    scopes: z.array(z.object({ name: z.string(), reason: z.string() })),
    calls: z.array(z.string()),
    needs: z.array(z.string()),
    setupSteps: z.array(z.string()),
    plans: z.array(plan),
    links: z.record(z.string(), z.string()),
    seller: z
      .object({
        name: z.string(),
        websiteUrl: z.string(),
        supportEmail: z.string(),
        canSell: z.boolean(),
      })
      .meta({ description: 'The merchant of record: who is paid, and who answers.' }),
    publishedAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Listing' })

const facet = z.array(
  z.object({
    value: z.string(),
    label: z.string().nullable(),
    count: z.int(),
    countIsExact: z.boolean(),
    selected: z.boolean(),
  }),
)

const points = z.int().min(0)

const reason = z.object({
  place: z
    .enum(['all', 'name', 'name_start', 'name_words', 'summary', 'lead', 'text', 'some'])
    .meta({ description: 'Where the words are; `all` where none were looked for.' }),
  quality: z.object({
    installs: points.max(40),
    purchases: points.max(25),
    freshness: points.max(10),
    proof: points.max(10),
    thrift: points.max(15),
  }),
})

/** What an unfinished text may become. */
export const suggestionsJson = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(['listing', 'category', 'publisher']),
        slug: z.string().meta({ description: 'Empty for a publisher.' }),
        name: z.string(),
      }),
    ),
  })
  .meta({ id: 'Suggestions' })

/** One page of what was looked for. */
export const searchJson = z
  .object({
    items: z.array(
      z
        .object({
          ...cardFields,
          reason: reason.nullable().meta({
            description:
              'Why it stands where it stands; null in an order that does not depend on it.',
          }),
        })
        .meta({ id: 'ListingCard' }),
    ),
    corrected: z.string().nullable().meta({
      description: 'The text as it was corrected; null where it was looked for as it is.',
    }),
    hasEveryWord: z.boolean().meta({
      description: 'Whether any listing has all the words; else these have some of them.',
    }),
    conditions: z
      .array(z.object({ facet: z.string(), values: z.array(z.string()) }))
      .meta({ description: 'What words of the text were understood to ask for.' }),
    nextCursor: z.string().nullable(),
    total: z.int().meta({ description: 'Exact up to 1,000.' }),
    totalIsExact: z.boolean(),
    facets: z.object({
      category: facet,
      kind: facet,
      price: facet,
      trial: facet,
      access: facet,
      account: facet,
      verified: facet,
      language: facet,
    }),
  })
  .meta({ id: 'SearchResults' })

import { z } from 'zod'
import { loginSchema } from '../accounts/schema'
import { slugSchema } from '../listings/schema'

/** How long a policy may be, so that one decision stays quick and a page can show it. */
export const policyLimits = { rules: 100, listed: 500, words: 500, bytes: 100_000 } as const

const words = z.string().trim().min(1).max(policyLimits.words)
const accessSchema = z.enum(['read', 'write', 'admin'])
const atMostSchema = z.enum(['none', 'read', 'write', 'admin'])
const several = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(policyLimits.listed)

const listedSchema = z
  .strictObject({ listing: slugSchema.optional(), publisher: loginSchema.optional() })
  .refine(({ listing, publisher }) => (listing === undefined) !== (publisher === undefined), {
    error: 'listing_or_publisher',
  })

const blockedSchema = z
  .strictObject({
    listing: slugSchema.optional(),
    publisher: loginSchema.optional(),
    reason: words,
  })
  .refine(({ listing, publisher }) => (listing === undefined) !== (publisher === undefined), {
    error: 'listing_or_publisher',
  })

/** `contents: write` of an app, or `scope:repo` of an OAuth App. */
const askedSchema = z.strictObject({ permission: z.string().min(1).max(60), access: accessSchema })

const monthlyCostSchema = z.strictObject({
  /** In major units, as people write prices. */
  at_most: z.number().min(0).max(1_000_000),
  currency: z.string().regex(/^[a-z]{3}$/i),
})

const whenSchema = z
  .strictObject({
    listing: several(slugSchema),
    publisher: several(loginSchema),
    verified: z.boolean(),
    kind: several(z.enum(['github_app', 'oauth_app', 'api_integration'])),
    category: several(slugSchema),
    /** The most that the app asks for at each level. */
    permissions: z.strictObject({
      repository: atMostSchema.optional(),
      organization: atMostSchema.optional(),
      account: atMostSchema.optional(),
    }),
    asks: several(askedSchema),
    scopes: several(z.string().min(1).max(60)),
    free: z.boolean(),
    monthly_cost: monthlyCostSchema,
    units: z.strictObject({ at_most: z.int().min(1).max(100_000) }),
  })
  .partial()

const ruleSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    when: whenSchema.default({}),
    decision: z.enum(['approve', 'deny', 'review']),
    route_to: z.array(loginSchema).min(1).max(10).optional(),
    reason: words.optional(),
  })
  .refine(({ decision, reason }) => decision !== 'deny' || reason !== undefined, {
    error: 'reason_required',
    path: ['reason'],
  })
  .refine(({ decision, route_to }) => decision === 'review' || route_to === undefined, {
    error: 'route_to_of_review',
    path: ['route_to'],
  })

/** An organization's policy, in the words in which it is written and kept (issue: policy with a dry run). */
export const policySchema = z.strictObject({
  version: z.literal(1).default(1),
  who_may_ask: z.enum(['anyone', 'members', 'nobody']).default('anyone'),
  repository_administrators_may_install: z.boolean().default(true),
  /** What is neither allowed nor blocked by name. */
  others: z.enum(['open', 'blocked']).default('open'),
  allow: z.array(listedSchema).max(policyLimits.listed).default([]),
  block: z.array(blockedSchema).max(policyLimits.listed).default([]),
  /** How many of those who may decide have to approve. */
  approvals: z.union([z.literal(1), z.literal(2)]).default(1),
  rules: z
    .array(ruleSchema)
    .max(policyLimits.rules)
    .refine((rules) => new Set(rules.map(({ name }) => name)).size === rules.length, {
      error: 'names_differ',
    })
    .default([]),
})

import { z } from 'zod'
import { loginSchema } from '../accounts/schema'
import { slugSchema } from '../listings/schema'
import scopes from '../permissions/oauth-scopes.json'
import { permissionKey, permissionLevel } from '../permissions/rules'
import { approvesEverything, asksSomething } from './rules/rule-scope'

/** How long a policy may be, so that one decision stays quick and a page can show it. */
export const policyLimits = { rules: 100, listed: 500, words: 500, bytes: 100_000 } as const

/** Words as the database keeps them: escapes of YAML can write the null character, and halves of others. */
const storable = z
  .string()
  .trim()
  .min(1)
  .refine((text) => text.isWellFormed() && !text.includes('\0'))

const words = storable.max(policyLimits.words)
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

/** By GitHub's names: a condition on a permission that does not exist would never hold. */
const permissionSchema = z
  .string()
  .max(60)
  .refine((name) => permissionLevel(name) !== undefined, { error: 'unknown_permission' })
  .transform(permissionKey)

const scopeSchema = z
  .string()
  .max(60)
  .refine((name) => scopes.includes(name), { error: 'unknown_scope' })

/** A permission of a GitHub App at a level of access or more, such as `contents` with `write`. */
const askedSchema = z.strictObject({ permission: permissionSchema, access: accessSchema })

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
    scopes: several(scopeSchema),
    free: z.boolean(),
    monthly_cost: monthlyCostSchema,
    units: z.strictObject({ at_most: z.int().min(1).max(100_000) }),
  })
  .partial()

const ruleSchema = z
  .strictObject({
    name: storable.max(100),
    when: whenSchema.default({}),
    /** Says that a rule without a condition is meant so. */
    applies_to_everything: z.literal(true).optional(),
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

/** An organization's policy, in the words in which it is kept. */
export const policySchema = z.strictObject({
  version: z.literal(1).default(1),
  who_may_ask: z.enum(['anyone', 'members', 'nobody']).default('anyone'),
  repository_administrators_may_install: z.boolean().default(true),
  /** What is neither allowed nor blocked by name. */
  others: z.enum(['open', 'blocked']).default('open'),
  allow: z.array(listedSchema).max(policyLimits.listed).default([]),
  block: z.array(blockedSchema).max(policyLimits.listed).default([]),
  /** How many of those who may decide have to approve. */
  approvals: z.literal([1, 2]).default(1),
  rules: z
    .array(ruleSchema)
    .max(policyLimits.rules)
    .superRefine((rules, context) => {
      const seen = new Set<string>()
      for (const [index, { name }] of rules.entries()) {
        const issue = { code: 'custom' as const, message: 'names_differ', path: [index, 'name'] }
        if (seen.has(name)) context.addIssue(issue)
        seen.add(name)
      }
    })
    .default([]),
})

/**
 * What a policy has to say besides when it is written: that a rule which approves whatever comes is
 * meant so. Versions that were saved before this had to be said are still read.
 */
export const writtenPolicySchema = z
  .custom<z.output<typeof policySchema>>()
  .superRefine(({ rules }, context) => {
    for (const [index, rule] of rules.entries()) {
      const said = rule.applies_to_everything === true
      if (!said && approvesEverything(rule)) {
        const path = ['rules', index, 'when']
        context.addIssue({ code: 'custom', message: 'approves_everything', path })
      }
      if (said && asksSomething(rule)) {
        const path = ['rules', index, 'applies_to_everything']
        context.addIssue({ code: 'custom', message: 'everything_or_conditions', path })
      }
    }
  })

const idsByName = z.record(z.string(), z.string())

/** What the names of a policy stood for when it was saved: ids of listings, and of the accounts of publishers and people. */
export const namedSchema = z.object({
  listings: idsByName,
  publishers: idsByName,
  people: idsByName,
})

/** A policy's text as a form sends it. Its length is for the reader of the text to judge, with a line. */
export const policyTextSchema = z.string().max(4 * policyLimits.bytes)

/** A version in an address. */
export const versionSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** What the database counts to. */
const MOST_VERSIONS = 2_147_483_647

/** Saves what a dry run showed, in place of the version that it was held against. */
export const savePolicySchema = z.object({
  text: policyTextSchema,
  /** The newest version that was seen; 0 for none. */
  version: z.coerce.number().int().min(0).max(MOST_VERSIONS),
  note: z.string().trim().max(policyLimits.words).default(''),
  /** The version that it brings back. */
  restores: z
    .union([z.literal(''), z.coerce.number().int().min(1).max(MOST_VERSIONS)])
    .nullish()
    .transform((version) => version || null),
})

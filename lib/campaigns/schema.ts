import { z } from 'zod'
import type { CampaignScope, HeldAccess, Tally } from './types'

/** Most characters of what people write. */
export const longest = { name: 100, narrowing: 500, note: 2_000 }

/** A campaign lasts at most so many days. */
export const LONGEST_DAYS = 365

/** The grades that a campaign can begin with; the narrowest would be all of them. */
export const campaignGrades = ['moderate', 'wide', 'widest'] as const

const blankToUndefined = (value: unknown) => (value === '' ? undefined : value)

/** Which integrations, as a form or a row gives it. */
export const campaignScopeSchema = z.discriminatedUnion('which', [
  z.object({ which: z.literal('all') }),
  z.object({ which: z.literal('grade'), grade: z.enum(campaignGrades) }),
  z.object({ which: z.literal('before'), date: z.iso.date() }),
]) satisfies z.ZodType<CampaignScope>

/** The form that starts a campaign; the last day counts to its end, in UTC. */
export const startCampaignSchema = z
  .object({
    name: z.string().trim().min(1).max(longest.name),
    deadline: z.iso.date(),
    which: z.enum(['all', 'grade', 'before']),
    grade: z.preprocess(blankToUndefined, z.enum(campaignGrades).optional()),
    date: z.preprocess(blankToUndefined, z.iso.date().optional()),
  })
  .refine(({ which, grade }) => which !== 'grade' || grade !== undefined, { path: ['grade'] })
  .refine(({ which, date }) => which !== 'before' || date !== undefined, { path: ['date'] })

const itemId = z.string().max(60)

/** A decision names the version that it was made on. That "narrow" says to what is the command's to ask for. */
export const decideItemSchema = z.object({
  item: itemId,
  version: z.coerce.number().int().positive().max(2_147_483_647),
  decision: z.enum(['keep', 'narrow', 'remove']),
  narrowing: z.string().trim().max(longest.narrowing).default(''),
  note: z.string().trim().max(longest.note).default(''),
})

/** Who says that something is done on GitHub says nothing more. */
export const itemSchema = z.object({ item: itemId })

/** Who reviews one integration, or all that nobody reviews; nobody leaves it to the owners. */
export const assignSchema = z.object({
  campaign: itemId,
  item: z.preprocess(blankToUndefined, itemId.optional()),
  login: z.preprocess(blankToUndefined, z.string().trim().max(100).optional()),
})

export const campaignIdSchema = z.object({ campaign: itemId })

/** What an integration may do, as a row keeps it. */
export const heldAccessSchema = z.object({
  permissions: z.record(z.string(), z.string()).nullable(),
  scopes: z.array(z.string()),
  repositories: z.enum(['all', 'selected']).nullable(),
}) satisfies z.ZodType<HeldAccess>

const count = z.int().min(0)

/** How a campaign stood when it was closed, as a row keeps it. */
export const tallySchema = z.object({
  unanswered: count,
  kept: count,
  outstanding: count,
  narrowed: count,
  removed: count,
  gone: count,
}) satisfies z.ZodType<Tally>

import { z } from 'zod'
import { loginSchema } from '../accounts/schema'
import { MOST_REPOSITORIES, permissionSnapshotSchema } from '../installs/schema'

const repositoryIds = z
  .array(z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER))
  .max(MOST_REPOSITORIES)
  .transform((ids) => [...new Set(ids)])

const blankToNull = (value: unknown) => (value === '' || value === undefined ? null : value)
const asList = (value: unknown) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** Most characters of what people write. */
export const longest = { reason: 2_000, note: 2_000, message: 4_000 }

/** What somebody wants, as a form gives it. Units are 1 for anything but a per-unit plan. */
const termsFields = {
  planId: z.preprocess(blankToNull, z.string().max(60).nullable()),
  cycle: z.preprocess(blankToNull, z.enum(['monthly', 'yearly']).nullable()),
  units: z.coerce.number().int().min(1).max(100_000).default(1),
  selection: z.preprocess(blankToNull, z.enum(['all', 'selected']).nullable()),
  repositoryIds: z.preprocess(asList, repositoryIds),
}

const agreesWithSelection = {
  check: (terms: { selection: string | null; repositoryIds: readonly number[] }) =>
    (terms.selection === 'selected') === terms.repositoryIds.length > 0,
  path: { path: ['repositoryIds'] },
}

/** Terms as a row keeps them. */
export const approvedTermsSchema = z.object({
  planId: z.string().nullable(),
  cycle: z.enum(['monthly', 'yearly']).nullable(),
  units: z.number().int(),
  selection: z.enum(['all', 'selected']).nullable(),
  repositoryIds: z.array(z.number().int()),
  permissions: permissionSnapshotSchema,
  endsAt: z.iso.datetime().nullable(),
})

const money = z.object({ amount: z.number().int(), currency: z.string() })

/** What approved terms cost when they were approved, as a row keeps it. */
export const costSchema = z.object({
  first: money,
  each: money,
  year: money,
  trialDays: z.number().int(),
})

/** Names of repositories by GitHub's number, as a row keeps them. */
export const repositoryNamesSchema = z.record(z.string(), z.string())

/** A member's request from the set-up page (S13). */
export const askSchema = z
  .object({
    slug: z.string().min(1).max(200),
    accountId: z.string().min(1).max(60),
    ...termsFields,
    reason: z.string().trim().min(1).max(longest.reason),
  })
  .refine(agreesWithSelection.check, agreesWithSelection.path)

export type AskInput = z.output<typeof askSchema>

/** A decision names the version that it was made on: what changed meanwhile is looked at again. */
const decisionFields = {
  requestId: z.string().max(60),
  version: z.coerce.number().int().positive().max(2_147_483_647),
}

/** An approval, with the terms as the decider leaves them: the same, or smaller. */
export const approveSchema = z
  .object({
    ...decisionFields,
    ...termsFields,
    endsAt: z.preprocess(blankToNull, z.iso.date().nullable()),
    note: z.string().trim().max(longest.note).default(''),
  })
  .refine(agreesWithSelection.check, agreesWithSelection.path)

export type ApproveInput = z.output<typeof approveSchema>

/** A denial, and the end of an approval, say why. */
export const denySchema = z.object({
  ...decisionFields,
  note: z.string().trim().min(1).max(longest.note),
})

/** A question to who asked, or their answer. */
export const messageSchema = z.object({
  requestId: z.string().max(60),
  body: z.string().trim().min(1).max(longest.message),
})

/** Somebody else of the organization who wants the same; why is theirs to say. */
export const supportSchema = z.object({
  requestId: z.string().max(60),
  reason: z.string().trim().max(longest.reason).default(''),
})

/** Who withdraws a request, or looks again, says nothing more. */
export const requestSchema = z.object({ requestId: z.string().max(60) })

/** Whom an owner names to decide beside the owners; a deputy until a day, in the owner's place. */
export const approverSchema = z.object({
  login: loginSchema,
  until: z.preprocess(blankToNull, z.iso.date().nullable()),
})

const eventAccount = z.object({
  id: z.number().int(),
  type: z.enum(['User', 'Organization']),
  login: z.string(),
  avatarUrl: z.string().nullable(),
})

/** What the integrator's `installation_request` webhook is made from. Times are ISO 8601. */
export const requestEventSchema = z.object({
  action: z.enum(['created', 'approved', 'denied', 'withdrawn']),
  number: z.number().int(),
  /** Where the request stood then: `expired` is withdrawn by time, `closed` on GitHub is denied. */
  state: z.string(),
  account: eventAccount,
  requester: eventAccount,
  sender: eventAccount,
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
})

export type RequestEvent = z.infer<typeof requestEventSchema>

/** An order through the link of an approval, as far as it is held against the terms. */
export const approvedOrderSchema = z.object({
  requestId: z.string().max(60),
  slug: z.string().min(1).max(200),
  accountId: z.string().min(1).max(60),
  ...termsFields,
})

/** The requests of an organization, by what they wait for. */
export const requestFilters = ['undecided', 'waiting', 'decided'] as const

export type RequestFilter = (typeof requestFilters)[number]

/** As the address of the list names it; the first where it names none. */
export const requestFilterSchema = z.enum(requestFilters).catch('undecided')

/** In what an installation or an order is more than what was approved, as a row keeps it. */
export const excessSchema = z.array(
  z.enum(['plan', 'cycle', 'units', 'all_repositories', 'repositories', 'permissions']),
)

/** The steps of a request, each the action of an audit row that its timeline tells; `oauth_` begins what owners said of an OAuth App. */
export const requestSteps = [
  'created',
  'supported',
  'questioned',
  'answered',
  'reminded',
  'approval_given',
  'approval_taken_back',
  'approved',
  'awaiting_payment',
  'awaiting_install',
  'active',
  'removed',
  'denied',
  'revoked',
  'withdrawn',
  'expired',
  'superseded',
  'closed',
  'exceeded',
  'end_reached',
  'passed_on',
  'narrowed',
  'joined_on_github',
  'left_github',
  'oauth_approved',
  'oauth_confirmed',
  'oauth_denied',
  'oauth_withdrawn',
] as const

/** What an owner says of an OAuth App after they were on GitHub, about the version that they saw. */
export const oauthWordSchema = z.object({
  listing: z.string().min(1).max(200),
  said: z.enum(['approved', 'denied', 'withdrawn']),
  version: z.coerce.number().int().min(0).max(2_147_483_647),
  note: z.string().trim().max(longest.note).default(''),
})

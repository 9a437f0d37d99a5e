import { z } from 'zod'

/** GitHub lets a link name at most 100 repositories; more are chosen on GitHub itself. */
export const MOST_REPOSITORIES = 100

const repositoryId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/** A form sends one value as text, several as a list, none as nothing. */
const repositoryIds = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z
    .array(repositoryId)
    .max(MOST_REPOSITORIES)
    .transform((ids) => [...new Set(ids)]),
)

/** What a person chose on the set-up page. `planId` is null for an integration without plans. */
export const startSetupSchema = z
  .object({
    slug: z.string().min(1).max(200),
    accountId: z.string().min(1).max(60),
    selection: z.enum(['all', 'selected']),
    repositoryIds,
    planId: z
      .string()
      .max(60)
      .nullish()
      .transform((id) => id || null),
  })
  .refine(({ selection, repositoryIds: ids }) => selection === 'selected' || ids.length === 0, {
    path: ['repositoryIds'],
  })

export type StartSetupInput = z.output<typeof startSetupSchema>

/** Why a decision is what it is; each code has its sentence in the messages. */
export const installReasonCodes = [
  'own_account',
  'organization_owner',
  'repository_admin_of_all',
  'repository_admin_of_some',
  'adds_own_repositories',
  'needs_organization_permission',
  'needs_administration_permission',
  'needs_no_repository',
  'needs_owner',
  'repository_admins_restricted',
  'not_repository_admin',
  'all_repositories_need_owner',
  'policy_leaves_to_owners',
  'members_may_request',
  'collaborators_may_request',
  'requests_disabled',
  'requests_limited_by_policy',
  'not_in_organization',
  'billing_manager',
  'blocked_by_policy',
  'allowed_by_policy',
  'already_installed',
  'suspended',
  'personal_only',
  'organization_only',
  'authorizes_individually',
  'authorizes_on_server',
  'follows_own_steps',
  'account_permissions_apart',
] as const

/** What GitHub will do when the person goes there. */
export const githubSteps = [
  'install',
  'install_and_request',
  'request',
  'configure',
  'unsuspend',
  'authorize',
  'none',
] as const

const reasonSchema = z.object({
  code: z.enum(installReasonCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** A decision as a setup keeps it: the page, the API, the mail and the audit row all say the same. */
export const installDecisionSchema = z.object({
  answer: z.enum(['install', 'install_and_request', 'request', 'no']),
  reasons: z.array(reasonSchema),
  basis: z.enum(['github', 'declared', 'policy']),
  installNow: z.array(z.number().int()),
  askFor: z.array(z.number().int()),
  /** Null in what was decided before this was kept. */
  github: z.enum(githubSteps).nullable().default(null),
})

/** Permissions as an installation accepted them. */
export const permissionSnapshotSchema = z.record(z.string(), z.string())

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
/** Nobody's name has a null character in it, and the database takes none. */
const text = (most: number) =>
  z
    .preprocess(
      (value) => first(value) || null,
      z
        .string()
        .max(most)
        .regex(/^[^\0]*$/)
        .nullable(),
    )
    .catch(null)
const one = <const Values extends readonly string[]>(values: Values) =>
  z.preprocess(first, z.enum(values)).nullable().catch(null)

/**
 * The address of the set-up page: everything that was chosen so far, by the names that people know.
 * What is malformed counts as not chosen; what is well-formed but wrong is answered beside its field.
 * `for` is the account that the repositories were chosen on; `request` is the approval that binds
 * the page; `checkout` and `canceled` name the payment page that a person comes back from.
 */
export const setupSearchSchema = z.object({
  account: text(100),
  for: text(100),
  selection: one(['all', 'selected']),
  repository: repositoryIds.catch([]),
  find: text(100).transform((words) => words?.trim() ?? ''),
  plan: text(10),
  cycle: one(['monthly', 'yearly']),
  units: text(20).transform((units) => units ?? '1'),
  country: text(2),
  postal: text(20),
  request: text(60),
  checkout: text(60),
  canceled: text(60),
})

export type SetupSearch = z.output<typeof setupSearchSchema>

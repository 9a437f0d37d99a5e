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

const reasonSchema = z.object({
  code: z.enum([
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
    'members_may_request',
    'collaborators_may_request',
    'requests_disabled',
    'not_in_organization',
    'already_installed',
    'suspended',
    'personal_only',
    'organization_only',
    'authorizes_individually',
    'follows_own_steps',
  ]),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** A decision as a setup keeps it: the page, the API, the mail and the audit row all say the same. */
export const installDecisionSchema = z.object({
  answer: z.enum(['install', 'install_and_request', 'request', 'no']),
  reasons: z.array(reasonSchema),
  basis: z.enum(['github', 'declared']),
  installNow: z.array(z.number().int()),
  askFor: z.array(z.number().int()),
})

/** Permissions as an installation accepted them. */
export const permissionSnapshotSchema = z.record(z.string(), z.string())

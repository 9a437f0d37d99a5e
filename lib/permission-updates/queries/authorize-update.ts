import type { Actor } from '../../accounts/types'
import type { Brand } from '../../core/brand'
import { domainError } from '../../core/errors'
import { isId } from '../../core/ids'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { loadListingOf } from '../../installs/queries/load-setup-listing'
import { readStanding, type Standing } from '../../installs/queries/read-standing'
import type { AcceptQuestion } from '../types'
import { readInstalledRepositories } from './read-installed-repositories'

/** An update that the actor may see, minted by {@link authorizeUpdate} only. */
type AuthorizedUpdateId = Brand<string, 'AuthorizedUpdateId'>

/** Who looks, and how they stand to the update. */
export interface AuthorizedUpdate {
  id: AuthorizedUpdateId
  relation: AcceptQuestion['relation']
  administers: boolean | null
}

const include = { account: { include: { connection: true } } } as const
type Row = Prisma.PermissionUpdateGetPayload<{ include: typeof include }>

function isUpdate(id: string): id is AuthorizedUpdateId {
  return isId('permissionUpdate', id)
}

/** Whether the person administers a repository with the app; null where nobody can tell which those are. */
async function readAdministers(
  { listingId, accountId }: Row,
  { repositories }: Standing,
): Promise<Result<boolean | null>> {
  const own = repositories.filter(({ administered }) => administered)
  if (own.length === 0) return ok(false)
  const installation = await db().installation.findUnique({
    where: { listingId_accountId: { listingId, accountId } },
  })
  if (installation === null) return ok(null)
  const installed = await readInstalledRepositories(
    await loadListingOf(listingId),
    installation,
    own,
  )
  if (!installed.ok && installed.error.code === 'github_unavailable') return installed
  return ok(installed.ok && installed.value !== null ? installed.value.length > 0 : null)
}

/**
 * An update that concerns the actor: of their own account, or of an organization that they belong to
 * or administer a repository of, as GitHub says now. What each user authorizes is for that user alone.
 * Errors: `not_found` for any other, `session_expired`, `github_unavailable`.
 */
export async function authorizeUpdate(actor: Actor, id: string): Promise<Result<AuthorizedUpdate>> {
  if (!isUpdate(id)) return err(domainError('not_found'))
  const row = await db().permissionUpdate.findUnique({ where: { id }, include })
  if (row === null) return err(domainError('not_found'))
  if (row.accountId === actor.accountId) {
    return ok({ id, relation: 'self', administers: null })
  }
  if (row.audience === 'user') return err(domainError('not_found'))
  const standing = await readStanding(actor, row.account)
  if (!standing.ok) {
    const isUntold = standing.error.code === 'organization_not_connected'
    return isUntold ? err(domainError('not_found')) : standing
  }
  const administers = await readAdministers(row, standing.value)
  if (!administers.ok) return administers
  const { relation } = standing.value
  // Who manages the billing is no member.
  if (relation === 'billing_manager') return err(domainError('not_found'))
  if (relation === 'outside_collaborator' && administers.value !== true) {
    return err(domainError('not_found'))
  }
  return ok({ id, relation, administers: administers.value })
}

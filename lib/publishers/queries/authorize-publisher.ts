import { authorizeAccount } from '../../accounts/queries/authorize-account'
import { findByLogin } from '../../accounts/queries/find-by-login'
import { loginSchema } from '../../accounts/schema'
import type { Actor } from '../../accounts/types'
import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { AuthorizedPublisher, PublisherId, PublisherRight } from '../types'

interface Options {
  /** For pages that only show: goes by a role of the last hour while GitHub does not answer. */
  toRead?: boolean
}

function isAuthorized(id: string, right: PublisherRight | null): id is PublisherId {
  return right !== null
}

async function findPublisher(actor: Actor, login: string) {
  if (!loginSchema.safeParse(login).success) return null
  const accounts = await findByLogin(login)
  const publishers = await db().publisher.findMany({
    where: { accountId: { in: accounts } },
    select: {
      id: true,
      name: true,
      accountId: true,
      account: {
        select: {
          login: true,
          members: { where: { memberId: actor.accountId, role: 'admin' } },
        },
      },
      editors: { where: { accountId: actor.accountId } },
    },
  })
  // Whoever has the login stands before those who had it.
  return publishers.toSorted(
    (a, b) => accounts.indexOf(a.accountId) - accounts.indexOf(b.accountId),
  )[0]
}

type Found = NonNullable<Awaited<ReturnType<typeof findPublisher>>>

/** GitHub is not asked about the role of an editor who was never known as an owner. */
async function rightOf(
  actor: Actor,
  { accountId, account, editors }: Found,
  options: Options,
): Promise<Result<PublisherRight>> {
  const isEditor = editors.length > 0
  if (isEditor && account.members.length === 0) return ok('editor')
  const owned = await authorizeAccount(actor, accountId, 'owner', options)
  if (owned.ok) return ok('admin')
  if (isEditor) return ok('editor')
  // A member who is no owner has no more to see here than a stranger.
  return owned.error.code === 'owner_required' ? err(domainError('not_found')) : owned
}

/**
 * The only minter of a {@link PublisherId}: the publisher of an account that is the actor's own, or
 * of an organization in which GitHub said within the last minute that the actor is an owner
 * (`admin`), or to which the actor was invited (`editor`). Errors: `not_found` for everybody else,
 * `owner_required` for an editor where an admin is needed, `organization_not_connected` and
 * `github_unavailable` where GitHub cannot be asked about an owner.
 */
export async function authorizePublisher(
  actor: Actor,
  login: string,
  need: PublisherRight,
  options: Options = {},
): Promise<Result<AuthorizedPublisher>> {
  const found = await findPublisher(actor, login)
  if (!found) return err(domainError('not_found'))
  const right = await rightOf(actor, found, options)
  if (!right.ok) return right
  if (need === 'admin' && right.value === 'editor') return err(domainError('owner_required'))
  const { id, name, account } = found
  if (!isAuthorized(id, right.value)) return err(domainError('not_found'))
  return ok({ id, right: right.value, login: account.login, name })
}

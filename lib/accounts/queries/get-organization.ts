import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { loginSchema } from '../schema'
import type { Actor, AuthorizedAccountId, NeededRole, OrganizationView } from '../types'
import { authorizeAccount } from './authorize-account'
import { findByLogin } from './find-by-login'

async function toView(id: AuthorizedAccountId, actor: Actor): Promise<OrganizationView> {
  const { connection, members, ...account } = await db().account.findUniqueOrThrow({
    where: { id },
    include: {
      connection: { include: { declaredBy: { include: { account: true } } } },
      members: { where: { memberId: actor.accountId } },
    },
  })
  const live = connection !== null && connection.disconnectedAt === null ? connection : null
  return {
    id,
    githubId: Number(account.githubId),
    type: account.type,
    login: account.login,
    name: account.name,
    avatarUrl: account.avatarUrl,
    isOwner: members[0]?.role === 'admin',
    connection: live && {
      suspended: live.suspendedAt !== null,
      contactEmail: live.contactEmail,
      contactLocale: live.contactLocale === 'fr' ? 'fr' : 'en',
      membersMayRequest: live.membersMayRequest,
      collaboratorsMayRequest: live.collaboratorsMayRequest,
      repositoryAdminsMayInstall: live.repositoryAdminsMayInstall,
      declaredBy: live.declaredBy.account.login,
      declaredAt: live.declaredAt.toISOString(),
      connectedAt: live.connectedAt.toISOString(),
    },
  }
}

/** An organization by its login, or by one that it had before, for a page that its members or owners may see. Errors: those of authorizing; `not_found` for a login nobody here belongs to. */
export async function getOrganization(
  actor: Actor,
  login: string,
  needed: NeededRole,
): Promise<Result<{ id: AuthorizedAccountId; organization: OrganizationView }>> {
  if (!loginSchema.safeParse(login).success) return err(domainError('not_found'))
  let refusal: Result<never> = err(domainError('not_found'))
  for (const candidate of await findByLogin(login, 'Organization')) {
    const id = await authorizeAccount(actor, candidate, needed, { toRead: true })
    if (id.ok) return ok({ id: id.value, organization: await toView(id.value, actor) })
    if (refusal.ok || refusal.error.code === 'not_found') refusal = id
  }
  return refusal
}

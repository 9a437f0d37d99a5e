import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { readRole } from './read-role'

/** Reads a known person's role in a known organization again, both by GitHub's numbers. Errors: `github_unavailable`. */
export async function checkMember(
  organizationGithubId: number,
  memberGithubId: number,
): Promise<Result<void>> {
  const [organization, member] = await Promise.all([
    db().account.findUnique({ where: { githubId: organizationGithubId }, select: { id: true } }),
    db().account.findUnique({ where: { githubId: memberGithubId }, select: { id: true } }),
  ])
  if (organization === null || member === null) return ok(undefined)
  const role = await readRole({ organizationId: organization.id, memberId: member.id })
  return !role.ok && role.error.code === 'github_unavailable' ? role : ok(undefined)
}

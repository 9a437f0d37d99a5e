import { ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import { checkConnection } from './check-connection'

/** Reads a connected organization again by GitHub's number: its name, and whether it is still there. Errors: `github_unavailable`. */
export async function checkOrganization(githubId: number): Promise<Result<void>> {
  const connection = await db().organizationConnection.findFirst({
    where: { organization: { githubId } },
    select: { githubInstallationId: true },
  })
  if (connection === null) return ok(undefined)
  return checkConnection(Number(connection.githubInstallationId))
}

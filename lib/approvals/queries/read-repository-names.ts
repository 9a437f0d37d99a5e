import { holdAccessToken } from '../../accounts/commands/hold-access-token'
import type { Actor } from '../../accounts/types'
import { readRepositories } from '../../installs/queries/read-standing'
import type { RequestRow } from './load-request'

/** The names of an organization's repositories by GitHub's number, as far as GitHub shows them to the actor; none while it does not answer. */
export async function readRepositoryNames(
  actor: Actor,
  { login, connection }: Pick<RequestRow['organization'], 'login' | 'connection'>,
): Promise<Map<number, string>> {
  if (connection === null) return new Map()
  const token = await holdAccessToken(actor.userId)
  if (!token.ok) return new Map()
  const read = await readRepositories(token.value, Number(connection.githubInstallationId), login)
  return new Map(read.ok ? read.value.map(({ id, name }) => [id, name]) : [])
}

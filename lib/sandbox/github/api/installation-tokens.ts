import { Hono } from 'hono'
import { z } from 'zod'
import { repositoryJson, rightsJson } from '../json/repository'
import { covers } from '../permissions/permissions'
import { type Sandbox, secondsLater, timestamp } from '../sandbox'
import { type Installation, installationRepositories } from '../store/installations'
import type { Repository } from '../store/repositories'
import { deleteInstallationToken, hashToken, randomToken } from '../store/tokens'
import type { ApiEnv } from './actor'
import { ownInstallation } from './app-installations'
import { readBody } from './body'
import { suspended, unprocessable } from './errors'
import { asInstallation } from './guards'

const LIFETIME = 60 * 60

const tokenRequest = z.object({
  repositories: z.array(z.string()).max(500).optional(),
  repository_ids: z.array(z.number().int()).max(500).optional(),
  permissions: z.record(z.string(), z.enum(['read', 'write', 'admin'])).optional(),
})

type TokenRequest = z.output<typeof tokenRequest>

/** Null when the token is for all that the installation reaches. */
function narrowed(sandbox: Sandbox, installation: Installation, wanted: TokenRequest) {
  const { repositories: names, repository_ids: ids } = wanted
  if (names === undefined && ids === undefined) return null
  const all = installationRepositories(sandbox.database, installation)
  const found: (Repository | undefined)[] = [
    ...(names ?? []).map((name) => all.find((r) => r.name.toLowerCase() === name.toLowerCase())),
    ...(ids ?? []).map((id) => all.find((repository) => repository.id === id)),
  ]
  const known = found.filter((repository) => repository !== undefined)
  if (known.length < found.length) {
    throw unprocessable(
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    )
  }
  return all.filter((repository) => known.includes(repository))
}

function issue(sandbox: Sandbox, installation: Installation, wanted: TokenRequest) {
  const permissions = wanted.permissions ?? installation.permissions
  if (!covers(installation.permissions, permissions)) {
    throw unprocessable('The permissions requested are not granted to this installation.')
  }
  const repositories = narrowed(sandbox, installation, wanted)
  const token = randomToken('ghs_')
  const expiresAt = timestamp(secondsLater(sandbox.now(), LIFETIME))
  // `metadata` comes with any repository permission, asked for or not.
  const metadata = installation.permissions.metadata
  const granted = metadata === undefined ? permissions : { ...permissions, metadata }
  sandbox.database.insert('installationTokens', {
    hash: hashToken(token),
    installationId: installation.id,
    permissions: granted,
    repositoryIds: repositories?.map(({ id }) => id) ?? null,
    expiresAt,
  })
  const listed = repositories?.map((r) => repositoryJson(sandbox, r, rightsJson(null)))
  return {
    token,
    expires_at: expiresAt,
    permissions: granted,
    repository_selection: repositories === null ? installation.selection : 'selected',
    ...(listed === undefined ? {} : { repositories: listed }),
  }
}

/** Tokens that act as the installation, for an hour, on less if asked. */
export function installationTokenRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>()

  routes.post('/app/installations/:id{[0-9]+}/access_tokens', async (c) => {
    const installation = ownInstallation(sandbox, c)
    if (installation.suspendedAt !== null) throw suspended()
    return c.json(issue(sandbox, installation, await readBody(c, tokenRequest)), 201)
  })

  routes.delete('/installation/token', (c) => {
    asInstallation(c.var.actor)
    const [, token = ''] = (c.req.header('authorization') ?? '').split(' ')
    deleteInstallationToken(sandbox.database, token)
    return c.body(null, 204)
  })

  return routes
}

import { Hono } from 'hono'
import { seesInstallation, sharedRepositories } from '../access'
import { installationJson } from '../json/app'
import { repositoryJson } from '../json/repository'
import type { Sandbox } from '../sandbox'
import { findInstallation, installationsOfApp } from '../store/installations'
import type { Actor, ApiEnv, UserActor } from './actor'
import { ApiError, notFound, suspended } from './errors'
import { asPerson } from './guards'
import { paginate } from './paging'
import { rightsOf } from './visibility'

function asUserOfApp(actor: Actor): UserActor {
  const person = asPerson(actor)
  if (person.kind === 'user') return person
  throw new ApiError(
    403,
    'You must authenticate with an access token authorized to a GitHub App in order to list installations',
  )
}

/** The installations of the token's own app that its person can reach. */
export function userInstallationRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const { database } = sandbox
  const routes = new Hono<ApiEnv>()

  routes.get('/user/installations', (c) => {
    const actor = asUserOfApp(c.var.actor)
    const seen = installationsOfApp(database, actor.app.id).filter((installation) =>
      seesInstallation(database, installation, actor.user.id),
    )
    const page = paginate(sandbox, c, seen)
    return c.json({
      total_count: seen.length,
      installations: page.map((installation) => installationJson(sandbox, installation, actor.app)),
    })
  })

  routes.get('/user/installations/:id{[0-9]+}/repositories', (c) => {
    const actor = asUserOfApp(c.var.actor)
    const installation = findInstallation(database, Number(c.req.param('id')))
    if (
      installation?.appId !== actor.app.id ||
      !seesInstallation(database, installation, actor.user.id)
    ) {
      throw notFound()
    }
    if (installation.suspendedAt !== null) throw suspended()
    const shared = sharedRepositories(database, installation, actor.user.id).filter(
      ({ id }) => actor.repositoryId === null || actor.repositoryId === id,
    )
    const page = paginate(sandbox, c, shared)
    return c.json({
      total_count: shared.length,
      repository_selection: installation.selection,
      repositories: page.map((repository) =>
        repositoryJson(sandbox, repository, rightsOf(database, actor, repository)),
      ),
    })
  })

  return routes
}

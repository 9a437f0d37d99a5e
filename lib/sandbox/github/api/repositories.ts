import { Hono } from 'hono'
import { fullRepositoryJson, repositoryJson } from '../json/repository'
import type { Sandbox } from '../sandbox'
import { findAccount } from '../store/accounts'
import { findRepositoryById, repositoriesOf } from '../store/repositories'
import type { ApiEnv } from './actor'
import { notFound } from './errors'
import { paginate } from './paging'
import { rightsOf, sees, visibleRepository } from './visibility'

/** One repository, by name or by id. */
export function repositoryRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const { database } = sandbox
  const routes = new Hono<ApiEnv>()

  routes.get('/repositories/:id{[0-9]+}', (c) => {
    const repository = findRepositoryById(database, Number(c.req.param('id')))
    if (repository === undefined || !sees(database, c.var.actor, repository)) throw notFound()
    const rights = rightsOf(database, c.var.actor, repository)
    return c.json(fullRepositoryJson(sandbox, repository, rights))
  })

  routes.get('/repos/:owner/:repo', (c) => {
    const { owner, repo } = c.req.param()
    const repository = visibleRepository(database, c.var.actor, owner, repo)
    const rights = rightsOf(database, c.var.actor, repository)
    return c.json(fullRepositoryJson(sandbox, repository, rights))
  })

  // Public repositories only, whoever asks.
  routes.get('/users/:username/repos', (c) => {
    const account = findAccount(database, c.req.param('username'))
    if (account === undefined) throw notFound()
    const open = repositoriesOf(database, account.id).filter((one) => !one.private)
    return c.json(
      paginate(sandbox, c, open).map((repository) =>
        repositoryJson(sandbox, repository, rightsOf(database, c.var.actor, repository)),
      ),
    )
  })

  return routes
}

import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { repositoryJson } from '../json/repository'
import type { Sandbox } from '../sandbox'
import { findMembership } from '../store/memberships'
import {
  listRepositories,
  type Repository,
  repositoriesOf,
  repositoryRole,
} from '../store/repositories'
import type { ApiEnv } from './actor'
import { unprocessable } from './errors'
import { asInstallation, asPerson } from './guards'
import { organizationOf } from './organizations'
import { paginate } from './paging'
import { rightsOf, sees, tokenRepositories } from './visibility'

const listQuery = z.object({
  type: z.enum(['all', 'owner', 'member', 'public', 'private', 'forks', 'sources']).default('all'),
  visibility: z.enum(['all', 'public', 'private']).default('all'),
  affiliation: z.string().default('owner,collaborator,organization_member'),
  sort: z.enum(['created', 'updated', 'pushed', 'full_name']).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
})

type ListQuery = z.output<typeof listQuery>

function readQuery(c: Context): ListQuery {
  const parsed = listQuery.safeParse(c.req.query())
  if (!parsed.success) throw unprocessable('Validation Failed')
  return parsed.data
}

function matches(repository: Repository, { type, visibility }: ListQuery): boolean {
  const wanted = type === 'public' || type === 'private' ? type : visibility
  if (type === 'forks') return false
  return wanted === 'all' || (wanted === 'private') === repository.private
}

function sorted(repositories: Repository[], query: ListQuery, fallback: 'created' | 'full_name') {
  const sort = query.sort ?? fallback
  const key = (repository: Repository) => {
    if (sort === 'full_name') return `${repository.owner}/${repository.name}`.toLowerCase()
    return sort === 'created' ? repository.createdAt : repository.updatedAt
  }
  const sign = (query.direction ?? (sort === 'full_name' ? 'asc' : 'desc')) === 'asc' ? 1 : -1
  return repositories.toSorted((a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function affiliation({ database }: Sandbox, repository: Repository, userId: number): string {
  if (repository.ownerId === userId) return 'owner'
  return findMembership(database, repository.ownerId, userId) === undefined
    ? 'collaborator'
    : 'organization_member'
}

function listOwn(sandbox: Sandbox, c: Context, actor: ReturnType<typeof asPerson>): Repository[] {
  const query = readQuery(c)
  const affiliations = query.affiliation.split(',')
  const own = listRepositories(sandbox.database).filter(
    (repository) =>
      repositoryRole(sandbox.database, repository, actor.user.id) !== null &&
      sees(sandbox.database, actor, repository) &&
      affiliations.includes(affiliation(sandbox, repository, actor.user.id)) &&
      matches(repository, query),
  )
  return sorted(own, query, 'full_name')
}

/** Lists of repositories: a person's, an organization's, an installation's. */
export function repositoryListRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const { database } = sandbox
  const routes = new Hono<ApiEnv>()
  const list = (c: Context<ApiEnv>, repositories: Repository[]) =>
    paginate(sandbox, c, repositories).map((repository) =>
      repositoryJson(sandbox, repository, rightsOf(database, c.var.actor, repository)),
    )

  routes.get('/user/repos', (c) => c.json(list(c, listOwn(sandbox, c, asPerson(c.var.actor)))))

  routes.get('/orgs/:org/repos', (c) => {
    const organization = organizationOf(sandbox, c.req.param('org'))
    const query = readQuery(c)
    const seen = repositoriesOf(database, organization.id).filter(
      (repository) => sees(database, c.var.actor, repository) && matches(repository, query),
    )
    return c.json(list(c, sorted(seen, query, 'created')))
  })

  routes.get('/installation/repositories', (c) => {
    const actor = asInstallation(c.var.actor)
    const repositories = tokenRepositories(database, actor)
    return c.json({
      total_count: repositories.length,
      repository_selection:
        actor.repositoryIds === null ? actor.installation.selection : 'selected',
      repositories: list(c, repositories),
    })
  })

  return routes
}

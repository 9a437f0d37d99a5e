import { Hono } from 'hono'
import { appJson } from '../json/app'
import type { Sandbox } from '../sandbox'
import { type App, findApp } from '../store/apps'
import { findMembership } from '../store/memberships'
import type { Actor, ApiEnv } from './actor'
import { notFound } from './errors'

/** A private app is there for itself, its owner and the members of the organization that owns it. */
function sees({ database }: Sandbox, actor: Actor, app: App): boolean {
  if (app.public) return true
  if (actor.kind === 'anonymous') return false
  if (actor.kind === 'app' || actor.kind === 'installation') return actor.app.id === app.id
  if (actor.user.id === app.ownerId) return true
  return findMembership(database, app.ownerId, actor.user.id) !== undefined
}

/** What everybody may know of a GitHub App. */
export function appRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>()

  routes.get('/apps/:slug', (c) => {
    const app = findApp(sandbox.database, c.req.param('slug'))
    if (app === undefined || !sees(sandbox, c.var.actor, app)) throw notFound()
    return c.json(appJson(sandbox, app, { forItself: false }))
  })

  return routes
}

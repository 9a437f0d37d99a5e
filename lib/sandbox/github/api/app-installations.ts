import { type Context, Hono } from 'hono'
import { reachingInstallation } from '../access'
import { isOutdated, suspend, uninstall, unsuspend } from '../actions/installations'
import { appJson, installationJson, installationRequestJson } from '../json/app'
import type { Sandbox } from '../sandbox'
import { accountOf, findAccount } from '../store/accounts'
import {
  findInstallation,
  findInstallationOn,
  type Installation,
  installationsOfApp,
  requestsForApp,
} from '../store/installations'
import { findRepository } from '../store/repositories'
import type { ApiEnv } from './actor'
import { notFound } from './errors'
import { asApp } from './guards'
import { paginate } from './paging'

/** An installation of the app that asks, or 404. */
export function ownInstallation(sandbox: Sandbox, c: Context<ApiEnv>): Installation {
  const { app } = asApp(c.var.actor)
  const installation = findInstallation(sandbox.database, Number(c.req.param('id')))
  if (installation?.appId !== app.id) throw notFound()
  return installation
}

function listRoutes(sandbox: Sandbox, routes: Hono<ApiEnv>): void {
  const { database } = sandbox

  routes.get('/app', (c) => c.json(appJson(sandbox, asApp(c.var.actor).app, { forItself: true })))

  routes.get('/app/installations', (c) => {
    const { app } = asApp(c.var.actor)
    const { outdated, since } = c.req.query()
    const onlyOutdated = outdated !== undefined && outdated !== 'false'
    const installations = installationsOfApp(database, app.id).filter(
      (installation) =>
        (!onlyOutdated || isOutdated(sandbox, installation)) &&
        (since === undefined || Date.parse(installation.updatedAt) >= Date.parse(since)),
    )
    const page = paginate(sandbox, c, installations)
    return c.json(page.map((installation) => installationJson(sandbox, installation, app)))
  })

  routes.get('/app/installation-requests', (c) => {
    const page = paginate(sandbox, c, requestsForApp(database, asApp(c.var.actor).app.id))
    return c.json(page.map((request) => installationRequestJson(sandbox, request)))
  })
}

function singleRoutes(sandbox: Sandbox, routes: Hono<ApiEnv>): void {
  const owner = (c: Context<ApiEnv>) => accountOf(sandbox.database, asApp(c.var.actor).app.ownerId)

  routes.get('/app/installations/:id{[0-9]+}', (c) => {
    const installation = ownInstallation(sandbox, c)
    return c.json(installationJson(sandbox, installation, asApp(c.var.actor).app))
  })

  routes.delete('/app/installations/:id{[0-9]+}', (c) => {
    uninstall(sandbox, ownInstallation(sandbox, c), owner(c))
    return c.body(null, 204)
  })

  routes.put('/app/installations/:id{[0-9]+}/suspended', (c) => {
    const installation = ownInstallation(sandbox, c)
    if (installation.suspendedAt === null) {
      suspend(sandbox, installation, { sender: owner(c), app: true })
    }
    return c.body(null, 204)
  })

  routes.delete('/app/installations/:id{[0-9]+}/suspended', (c) => {
    const installation = ownInstallation(sandbox, c)
    // What the account's owner suspended is not for the app to lift.
    if (installation.suspendedAt !== null && !installation.suspendedByApp) throw notFound()
    if (installation.suspendedAt !== null) unsuspend(sandbox, installation, owner(c))
    return c.body(null, 204)
  })
}

function lookUpRoutes(sandbox: Sandbox, routes: Hono<ApiEnv>): void {
  const { database } = sandbox
  const answer = (c: Context<ApiEnv>, installation: Installation | undefined) => {
    if (installation === undefined) throw notFound()
    return c.json(installationJson(sandbox, installation, asApp(c.var.actor).app))
  }
  const onAccount = (c: Context<ApiEnv>, login: string, type: 'User' | 'Organization') => {
    const { app } = asApp(c.var.actor)
    const account = findAccount(database, login)
    if (account?.type !== type) throw notFound()
    return answer(c, findInstallationOn(database, app.id, account.id))
  }

  routes.get('/orgs/:org/installation', (c) => onAccount(c, c.req.param('org'), 'Organization'))

  routes.get('/users/:username/installation', (c) => onAccount(c, c.req.param('username'), 'User'))

  routes.get('/repos/:owner/:repo/installation', (c) => {
    const { app } = asApp(c.var.actor)
    const { owner, repo } = c.req.param()
    const repository = findRepository(database, owner, repo)
    if (repository === undefined) throw notFound()
    return answer(c, reachingInstallation(database, repository, app.id))
  })
}

/** What an app reads and does about its installations, with its JWT. */
export function appInstallationRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>()
  listRoutes(sandbox, routes)
  singleRoutes(sandbox, routes)
  lookUpRoutes(sandbox, routes)
  return routes
}

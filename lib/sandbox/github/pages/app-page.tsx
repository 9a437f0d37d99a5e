/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import type { Sandbox } from '../sandbox'
import { accountOf } from '../store/accounts'
import { type App, findApp } from '../store/apps'
import { administers, findMembership } from '../store/memberships'
import { Page } from './layout'
import { PermissionList } from './permission-list'
import { pageNotFound, settingsPath, type WebEnv } from './web'

const DONE: Record<string, string> = {
  install: 'Installed.',
  request: 'The owners of the organization were asked.',
}

function visibleApp(sandbox: Sandbox, c: Context<WebEnv>): App {
  const app = findApp(sandbox.database, c.req.param('slug') ?? '')
  if (app === undefined) throw pageNotFound()
  const { viewer } = c.var
  const isInside =
    viewer !== undefined &&
    (app.ownerId === viewer.id || findMembership(sandbox.database, app.ownerId, viewer.id))
  if (!app.public && !isInside) throw pageNotFound()
  return app
}

function AppPage(props: { sandbox: Sandbox; c: Context<WebEnv>; app: App }) {
  const { app, c } = props
  const owner = accountOf(props.sandbox.database, app.ownerId)
  const { viewer } = c.var
  const done = DONE[c.req.query('done') ?? '']
  const isOwner = viewer !== undefined && administers(props.sandbox.database, owner.id, viewer.id)
  return (
    <Page title={app.name} viewer={viewer}>
      {done && (
        <p class="notice" role="status">
          {done}
        </p>
      )}
      <p>{app.description}</p>
      <p class="dim">
        By <a href={`/${owner.login}`}>{owner.login}</a> · <a href={app.externalUrl}>Website</a>
        {!app.public && ' · private'}
      </p>
      <p class="row">
        <a class="button" href={`/apps/${app.slug}/installations/new`}>
          Install or configure
        </a>
        {isOwner && <a href={`${settingsPath(owner)}/apps/${app.slug}`}>App settings</a>}
      </p>
      <section class="panel" aria-label="Permissions">
        <PermissionList permissions={app.permissions} />
      </section>
    </Page>
  )
}

/** The public page of a GitHub App. */
export function appPageRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  for (const path of ['/apps/:slug', '/github-apps/:slug']) {
    routes.get(path, (c) =>
      c.html(<AppPage sandbox={sandbox} c={c} app={visibleApp(sandbox, c)} />),
    )
  }
  return routes
}

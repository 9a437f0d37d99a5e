import type { Context } from 'hono'
import type { Sandbox } from '../sandbox'
import type { Account } from '../store/accounts'
import { type App, findApp } from '../store/apps'
import { pageNotFound, requireAdministered, requireViewer, settingsPath, type WebEnv } from './web'

/** The two places where the settings of an app are: its owner's. */
export const APP_SETTINGS = ['/settings/apps', '/organizations/:org/settings/apps'] as const

export type OwnApp = { app: App; owner: Account; viewer: Account; path: string }

/** The app of the path, if the viewer runs the account that owns it. */
export function ownApp(sandbox: Sandbox, c: Context<WebEnv>): OwnApp {
  const owner = requireAdministered(sandbox, c, c.req.param('org'))
  const app = findApp(sandbox.database, c.req.param('slug') ?? '')
  if (app?.ownerId !== owner.id) throw pageNotFound()
  const path = `${settingsPath(owner)}/apps/${app.slug}`
  return { app, owner, viewer: requireViewer(c), path }
}

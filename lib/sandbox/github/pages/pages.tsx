/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { authorizeRoutes } from '../oauth/authorize'
import { tokenEndpoint } from '../oauth/token-endpoint'
import type { Sandbox } from '../sandbox'
import { accountSettingsRoutes } from './account-settings'
import { appDeliveriesRoutes } from './app-deliveries'
import { appPageRoutes } from './app-page'
import { appPermissionsRoutes } from './app-permissions'
import { appSettingsRoutes } from './app-settings'
import { authorizationRoutes } from './authorizations'
import { faultRoutes } from './faults'
import { homeRoutes } from './home'
import { installRoutes } from './install'
import { installationSettingsRoutes } from './installation-settings'
import { Page } from './layout'
import { newAppRoutes } from './new-app'
import { newOauthAppRoutes } from './new-oauth-app'
import { oauthPolicyRoutes } from './oauth-policy'
import { peopleRoutes } from './people'
import { profileRoutes } from './profile'
import { repositoryRoutes } from './repository'
import { requestRoutes } from './requests'
import { sameOrigin } from './same-origin'
import { sessionRoutes, viewerFromCookie } from './session'
import { PageError, pageNotFound, type WebEnv } from './web'

const MOST_BYTES = 1024 * 1024

function errorPage(c: Context<WebEnv>, error: PageError) {
  if (error.signInFor !== undefined) {
    return c.redirect(`/login?${new URLSearchParams({ return_to: error.signInFor })}`, 303)
  }
  return c.html(
    <Page title={`${error.status}`} viewer={c.var.viewer}>
      <p>{error.message}</p>
    </Page>,
    error.status,
  )
}

const parts = [
  homeRoutes,
  sessionRoutes,
  authorizeRoutes,
  installRoutes,
  appPageRoutes,
  installationSettingsRoutes,
  requestRoutes,
  authorizationRoutes,
  oauthPolicyRoutes,
  accountSettingsRoutes,
  peopleRoutes,
  newAppRoutes,
  newOauthAppRoutes,
  appSettingsRoutes,
  appPermissionsRoutes,
  appDeliveriesRoutes,
  faultRoutes,
  // Last: their paths are anybody's name.
  profileRoutes,
  repositoryRoutes,
]

/** Everything outside the REST API. */
export function createPages(sandbox: Sandbox): Hono<WebEnv> {
  const pages = new Hono<WebEnv>()

  pages.onError((error, c) => {
    if (error instanceof PageError) return errorPage(c, error)
    console.error('sandbox github:', error)
    return errorPage(c, new PageError(500, 'The sandbox has a fault of its own here.'))
  })
  pages.notFound((c) => errorPage(c, pageNotFound()))

  pages.use(
    secureHeaders({
      referrerPolicy: 'strict-origin-when-cross-origin',
      // Avatars are shown on pages of other servers.
      crossOriginResourcePolicy: false,
    }),
  )
  pages.use(viewerFromCookie(sandbox))
  pages.use(sameOrigin(sandbox))
  pages.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) => errorPage(c, new PageError(413, 'That is too much.')),
    }),
  )
  pages.route('/', tokenEndpoint(sandbox))
  for (const routes of parts) pages.route('/', routes(sandbox))
  return pages
}

/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Sandbox } from '../sandbox'
import { type Account, findAccountById, organizationsOf } from '../store/accounts'
import { listApps } from '../store/apps'
import { findMembership } from '../store/memberships'
import { Page } from './layout'
import { pageNotFound, type WebEnv } from './web'

function Organizations({ sandbox, viewer }: { sandbox: Sandbox; viewer: Account }) {
  const organizations = organizationsOf(sandbox.database, viewer.id)
  return (
    <>
      <h2>Your organizations</h2>
      {organizations.length === 0 && <p class="dim">None.</p>}
      <ul>
        {organizations.map((organization) => (
          <li key={organization.id}>
            <a href={`/${organization.login}`}>{organization.login}</a>{' '}
            <span class="dim">
              {findMembership(sandbox.database, organization.id, viewer.id)?.role === 'admin'
                ? 'owner'
                : 'member'}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const OWN_PAGES = [
  ['/settings/profile', 'Profile'],
  ['/settings/installations', 'Installed GitHub Apps'],
  ['/settings/installation-requests', 'Installation requests'],
  ['/settings/applications', 'Authorized apps'],
  ['/settings/apps', 'Developer settings: GitHub Apps'],
  ['/settings/applications/new', 'Developer settings: new OAuth App'],
] as const

function Home({ sandbox, viewer }: { sandbox: Sandbox; viewer: Account }) {
  return (
    <Page title={`Hello, ${viewer.login}`} viewer={viewer}>
      <h2>Your settings</h2>
      <ul>
        {OWN_PAGES.map(([path, title]) => (
          <li key={path}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
      <Organizations sandbox={sandbox} viewer={viewer} />
      <h2>Public apps</h2>
      <ul>
        {listApps(sandbox.database)
          .filter((app) => app.public)
          .map((app) => (
            <li key={app.id}>
              <a href={`/apps/${app.slug}`}>{app.name}</a>
            </li>
          ))}
      </ul>
    </Page>
  )
}

/** A square in a colour of the account's own, with its initial. */
function avatar(account: Account): string {
  const hue = (account.id * 137) % 360
  const initial = account.login.slice(0, 1).toUpperCase()
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="460" height="460"><rect width="64" height="64" fill="hsl(${hue} 45% 40%)"/><text x="32" y="43" font-family="sans-serif" font-size="32" fill="#fff" text-anchor="middle">${initial}</text></svg>`
}

export function homeRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get('/', (c) => {
    const { viewer } = c.var
    if (viewer === undefined) return c.redirect('/login')
    return c.html(<Home sandbox={sandbox} viewer={viewer} />)
  })

  routes.get('/avatars/u/:id{[0-9]+}', (c) => {
    const account = findAccountById(sandbox.database, Number(c.req.param('id')))
    if (account === undefined) throw pageNotFound()
    c.header('Content-Type', 'image/svg+xml')
    c.header('Cache-Control', 'public, max-age=300')
    return c.body(avatar(account))
  })

  return routes
}

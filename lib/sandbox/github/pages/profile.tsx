/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { personReads } from '../access'
import type { Sandbox } from '../sandbox'
import { type Account, findAccount } from '../store/accounts'
import { appsOf } from '../store/apps'
import { administers } from '../store/memberships'
import { repositoriesOf } from '../store/repositories'
import { Page } from './layout'
import { pageNotFound, settingsPath, type WebEnv } from './web'

const ORGANIZATION_PAGES = [
  ['profile', 'Profile'],
  ['member_privileges', 'Member privileges'],
  ['installations', 'Installed GitHub Apps'],
  ['installation-requests', 'Installation requests'],
  ['apps', 'Developer settings: GitHub Apps'],
] as const

function OwnerLinks({ account }: { account: Account }) {
  return (
    <ul>
      <li>
        <a href={`/orgs/${account.login}/people`}>People</a>
      </li>
      {ORGANIZATION_PAGES.map(([path, title]) => (
        <li key={path}>
          <a href={`${settingsPath(account)}/${path}`}>{title}</a>
        </li>
      ))}
    </ul>
  )
}

function Profile(props: { sandbox: Sandbox; c: Context<WebEnv>; account: Account }) {
  const { account, sandbox } = props
  const { viewer } = props.c.var
  const repositories = repositoriesOf(sandbox.database, account.id).filter((repository) =>
    viewer === undefined
      ? !repository.private
      : personReads(sandbox.database, repository, viewer.id),
  )
  const isOwner = viewer !== undefined && administers(sandbox.database, account.id, viewer.id)
  return (
    <Page title={account.name ?? account.login} viewer={viewer}>
      <p class="dim">
        {account.login} · {account.type === 'User' ? 'person' : 'organization'} · id {account.id}
      </p>
      <p>{account.bio}</p>
      {isOwner && account.type === 'Organization' && <OwnerLinks account={account} />}
      <h2>Repositories</h2>
      <ul>
        {repositories.map((repository) => (
          <li key={repository.id}>
            <a href={`/${repository.owner}/${repository.name}/settings`}>{repository.name}</a>{' '}
            <span class="dim">{repository.private ? 'private' : 'public'}</span>
          </li>
        ))}
      </ul>
      <h2>GitHub Apps</h2>
      <ul>
        {appsOf(sandbox.database, account.id)
          .filter((app) => app.public || isOwner)
          .map((app) => (
            <li key={app.id}>
              <a href={`/apps/${app.slug}`}>{app.name}</a>
            </li>
          ))}
      </ul>
    </Page>
  )
}

/** The page of a person or an organization. */
export function profileRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get('/:login', (c) => {
    const account = findAccount(sandbox.database, c.req.param('login'))
    if (account === undefined) throw pageNotFound()
    return c.html(<Profile sandbox={sandbox} c={c} account={account} />)
  })

  return routes
}

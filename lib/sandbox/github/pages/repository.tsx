/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { personReads } from '../access'
import { removeRepository, renameRepository, transferRepository } from '../actions/repositories'
import type { Sandbox } from '../sandbox'
import { findAccount } from '../store/accounts'
import { administers } from '../store/memberships'
import { findRepository, type Repository, repositoryRole } from '../store/repositories'
import { Field, Page } from './layout'
import { type Form, PageError, pageNotFound, readForm, requireViewer, type WebEnv } from './web'

const NAME = /^[\w.-]{1,100}$/

function find(sandbox: Sandbox, c: Context<WebEnv>): Repository {
  const { owner = '', repo = '' } = c.req.param()
  const repository = findRepository(sandbox.database, owner, repo)
  const { viewer } = c.var
  const isVisible =
    repository !== undefined &&
    (viewer ? personReads(sandbox.database, repository, viewer.id) : !repository.private)
  if (!isVisible) throw pageNotFound()
  return repository
}

function requireAdmin(sandbox: Sandbox, c: Context<WebEnv>): Repository {
  const viewer = requireViewer(c)
  const repository = find(sandbox, c)
  if (repositoryRole(sandbox.database, repository, viewer.id) !== 'admin') throw pageNotFound()
  return repository
}

function Settings({ repository, c }: { repository: Repository; c: Context<WebEnv> }) {
  const path = `/${repository.owner}/${repository.name}/settings`
  return (
    <Page title={`${repository.owner}/${repository.name}`} viewer={c.var.viewer}>
      <form method="post" action={`${path}/rename`} class="panel">
        <Field name="name" label="Repository name" value={repository.name} required />
        <button type="submit">Rename</button>
      </form>
      <form method="post" action={`${path}/transfer`} class="panel">
        <Field name="owner" label="New owner" hint="login of an account that you run" required />
        <button type="submit">Transfer</button>
      </form>
      <form method="post" action={`${path}/delete`} class="panel">
        <Field name="confirm" label={`Type ${repository.name} to delete it`} required />
        <button type="submit" class="stop">
          Delete
        </button>
      </form>
    </Page>
  )
}

function rename(sandbox: Sandbox, repository: Repository, form: Form, c: Context<WebEnv>): string {
  const name = form.text('name') ?? ''
  if (!NAME.test(name)) throw new PageError(422, 'A name has letters, digits, dots and hyphens.')
  const holder = findRepository(sandbox.database, repository.owner, name)
  if (holder !== undefined && holder.id !== repository.id) {
    throw new PageError(422, 'That name is taken.')
  }
  if (name !== repository.name) renameRepository(sandbox, repository, name, requireViewer(c))
  return `/${repository.owner}/${name}/settings`
}

function transfer(sandbox: Sandbox, repository: Repository, form: Form, c: Context<WebEnv>) {
  const viewer = requireViewer(c)
  const owner = findAccount(sandbox.database, form.text('owner') ?? '')
  if (owner === undefined || !administers(sandbox.database, owner.id, viewer.id)) {
    throw new PageError(422, 'You run no account with that login.')
  }
  if (findRepository(sandbox.database, owner.login, repository.name) !== undefined) {
    throw new PageError(422, 'The new owner has a repository of that name.')
  }
  transferRepository(sandbox, repository, owner, viewer)
  return `/${owner.login}/${repository.name}/settings`
}

function remove(sandbox: Sandbox, repository: Repository, form: Form, c: Context<WebEnv>) {
  if (form.text('confirm') !== repository.name) throw new PageError(422, 'The name is not right.')
  removeRepository(sandbox, repository, requireViewer(c))
  return `/${repository.owner}`
}

/** What an administrator of a repository does with it as a whole. */
export function repositoryRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get('/:owner/:repo', (c) => {
    const repository = find(sandbox, c)
    return c.html(
      <Page title={`${repository.owner}/${repository.name}`} viewer={c.var.viewer}>
        <p>{repository.description}</p>
        <p class="dim">{repository.private ? 'private' : 'public'} repository</p>
      </Page>,
    )
  })

  routes.get('/:owner/:repo/settings', (c) =>
    c.html(<Settings repository={requireAdmin(sandbox, c)} c={c} />),
  )
  const work = { rename, transfer, delete: remove }
  for (const [name, act] of Object.entries(work)) {
    routes.post(`/:owner/:repo/settings/${name}`, async (c) => {
      const repository = requireAdmin(sandbox, c)
      return c.redirect(act(sandbox, repository, await readForm(c), c), 303)
    })
  }

  return routes
}

/** @jsxImportSource hono/jsx */
import { installationPermissions } from '../permissions/permissions'
import type { InstallAnswer } from '../rules'
import type { Sandbox } from '../sandbox'
import type { Account } from '../store/accounts'
import type { App } from '../store/apps'
import type { Repository } from '../store/repositories'
import {
  administersRepository,
  asksForRepositories,
  offeredRepositories,
  type RepositoryChoice,
} from './install-decision'
import { Check, Hidden, Page } from './layout'
import { PermissionList } from './permission-list'

const BUTTONS = {
  install: 'Install',
  install_and_request: 'Install and request',
  request: 'Request',
  no: 'Not possible',
} as const satisfies Record<InstallAnswer['action'], string>

/** All or only chosen repositories, as radio buttons and check boxes. */
export function RepositoryFields(props: {
  repositories: readonly Repository[]
  choice: RepositoryChoice
  note?: (repository: Repository) => string | undefined
}) {
  const chosen = new Set(props.choice.repositories.map(({ id }) => id))
  return (
    <fieldset>
      <legend>Repository access</legend>
      <Check
        type="radio"
        name="selection"
        value="all"
        checked={props.choice.selection === 'all'}
        label="All repositories"
      />
      <Check
        type="radio"
        name="selection"
        value="selected"
        checked={props.choice.selection === 'selected'}
        label="Only select repositories"
      />
      {props.repositories.map((repository) => (
        <Check
          key={repository.id}
          name="repository_ids[]"
          value={repository.id}
          checked={chosen.has(repository.id)}
          label={[
            `${repository.owner}/${repository.name}`,
            repository.private ? 'private' : 'public',
            props.note?.(repository),
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        />
      ))}
    </fieldset>
  )
}

export type InstallPageProps = {
  sandbox: Sandbox
  app: App
  account: Account
  viewer: Account
  choice: RepositoryChoice
  answer: InstallAnswer
  state: string | undefined
  problem?: string
}

/** The page with the button that carries the decision. */
export function InstallPage(props: InstallPageProps) {
  const { sandbox, app, account, viewer, answer } = props
  const offered = offeredRepositories(sandbox.database, account, viewer)
  const note = (repository: Repository) =>
    answer.action === 'install' || administersRepository(sandbox.database, repository, viewer)
      ? undefined
      : 'an owner is asked'
  return (
    <Page title={`Install ${app.name} on ${account.login}`} viewer={viewer}>
      {props.problem && (
        <p class="notice" role="alert">
          {props.problem}
        </p>
      )}
      <form method="post" action={`/apps/${app.slug}/installations/new/permissions`}>
        <Hidden fields={{ target_id: account.id, state: props.state, expected: answer.action }} />
        {asksForRepositories(app) && (
          <RepositoryFields repositories={offered} choice={props.choice} note={note} />
        )}
        <section class="panel" aria-label="Permissions">
          <PermissionList permissions={installationPermissions(app.permissions, account.type)} />
          <p class="dim">Account permissions are asked from each user when they authorize it:</p>
          <PermissionList permissions={app.permissions} groups={['account']} />
        </section>
        <p>{answer.reason}</p>
        <div class="row">
          <button type="submit" class="go" disabled={answer.action === 'no' && !props.problem}>
            {BUTTONS[answer.action]}
          </button>
          <button type="submit" name="preview" value="1">
            Update what the button does
          </button>
          <a href={`/apps/${app.slug}`}>Cancel</a>
        </div>
      </form>
    </Page>
  )
}

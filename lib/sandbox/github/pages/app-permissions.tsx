/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { changePermissions } from '../actions/apps'
import { accountPermissions } from '../permissions/account'
import type { PermissionDefinition } from '../permissions/definition'
import { organizationPermissions } from '../permissions/organization'
import { repositoryPermissions } from '../permissions/repository'
import type { Sandbox } from '../sandbox'
import type { Permissions } from '../store/apps'
import { Field, Page } from './layout'
import { APP_SETTINGS, type OwnApp, ownApp } from './own-app'
import { type Form, readForm, type WebEnv } from './web'

const GROUPS = [
  ['Repository permissions', repositoryPermissions],
  ['Organization permissions', organizationPermissions],
  ['Account permissions', accountPermissions],
] as const

function Level({ definition, level }: { definition: PermissionDefinition; level?: string }) {
  return (
    <label>
      {definition.title}
      <br />
      <select name={definition.key}>
        <option value="">No access</option>
        {definition.levels.map((option) => (
          <option key={option} value={option} selected={option === level}>
            {option}
          </option>
        ))}
      </select>
    </label>
  )
}

function PermissionsPage({ app, path, viewer }: OwnApp) {
  return (
    <Page title={`${app.name}: permissions`} viewer={viewer}>
      <p>
        What you take away ends at once. What you add waits until the owner of each account accepts
        it, and account permissions until each user authorizes the app again.
      </p>
      <form method="post" action={`${path}/permissions`}>
        {GROUPS.map(([title, definitions]) => (
          <fieldset key={title}>
            <legend>{title}</legend>
            {definitions.map((definition) => (
              <Level
                key={definition.key}
                definition={definition}
                level={app.permissions[definition.key]}
              />
            ))}
          </fieldset>
        ))}
        <Field
          name="events"
          label="Events"
          hint="with spaces between"
          value={app.events.join(' ')}
        />
        <button type="submit" class="go">
          Save changes
        </button>
      </form>
    </Page>
  )
}

function readPermissions(form: Form): Permissions {
  const permissions: Permissions = {}
  for (const definition of GROUPS.flatMap(([, definitions]) => definitions)) {
    const level = definition.levels.find((option) => option === form.text(definition.key))
    if (level !== undefined) permissions[definition.key] = level
  }
  return permissions
}

/** Where the owner changes what a GitHub App asks for. */
export function appPermissionsRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  for (const base of APP_SETTINGS) {
    routes.get(`${base}/:slug/permissions`, (c) =>
      c.html(<PermissionsPage {...ownApp(sandbox, c)} />),
    )
    routes.post(`${base}/:slug/permissions`, async (c) => {
      const { app, path } = ownApp(sandbox, c)
      const form = await readForm(c)
      const events = (form.text('events') ?? '').split(/\s+/).filter((event) => event !== '')
      changePermissions(sandbox, app, readPermissions(form), events)
      return c.redirect(`${path}/permissions`, 303)
    })
  }

  return routes
}

/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { removeMember, setRole } from '../actions/accounts'
import type { Sandbox } from '../sandbox'
import { type Account, billingManagersOf, findAccount, membersOf } from '../store/accounts'
import {
  administers,
  deleteBillingManager,
  findMembership,
  isBillingManager,
  listMemberships,
  saveBillingManager,
} from '../store/memberships'
import { ActionButton, Field, Hidden, Page } from './layout'
import {
  type Form,
  PageError,
  pageNotFound,
  readForm,
  requireAdministered,
  requireViewer,
  type WebEnv,
} from './web'

function Member(props: { sandbox: Sandbox; organization: Account; user: Account; owner: boolean }) {
  const { organization, user } = props
  const role = findMembership(props.sandbox.database, organization.id, user.id)?.role
  const path = `/orgs/${organization.login}/people`
  const other = role === 'admin' ? 'member' : 'admin'
  return (
    <tr>
      <td>
        <a href={`/${user.login}`}>{user.login}</a>
      </td>
      <td>{role === 'admin' ? 'owner' : 'member'}</td>
      <td class="row">
        {props.owner && (
          <>
            <ActionButton
              action={`${path}/role`}
              label={`Make ${other === 'admin' ? 'owner' : 'member'}`}
              fields={{ login: user.login, role: other }}
            />
            <ActionButton
              action={`${path}/remove`}
              label="Remove"
              tone="stop"
              fields={{ login: user.login }}
            />
          </>
        )}
      </td>
    </tr>
  )
}

function People(props: { sandbox: Sandbox; organization: Account; viewer: Account }) {
  const { sandbox, organization, viewer } = props
  const owner = administers(sandbox.database, organization.id, viewer.id)
  return (
    <Page title={`People of ${organization.login}`} viewer={viewer}>
      <table>
        {membersOf(sandbox.database, organization.id).map((user) => (
          <Member key={user.id} {...{ sandbox, organization, user, owner }} />
        ))}
      </table>
      {owner && <AddForm organization={organization} as="member" label="Add a person" />}
      <BillingManagers {...{ sandbox, organization, owner }} />
    </Page>
  )
}

function AddForm(props: { organization: Account; as: string; label: string }) {
  const { organization, as: role, label } = props
  return (
    <form method="post" action={`/orgs/${organization.login}/people/role`} class="panel">
      <Hidden fields={{ role }} />
      <Field name="login" label={label} hint="login" required />
      <button type="submit">Add</button>
    </form>
  )
}

/** No members: they see the bills, and nothing else of the organization. */
function BillingManagers(props: { sandbox: Sandbox; organization: Account; owner: boolean }) {
  const { sandbox, organization, owner } = props
  const managers = billingManagersOf(sandbox.database, organization.id)
  return (
    <>
      {managers.length > 0 && <h2>Billing managers</h2>}
      <table>
        {managers.map((user) => (
          <tr key={user.id}>
            <td>{user.login}</td>
            <td class="row">
              {owner && (
                <ActionButton
                  action={`/orgs/${organization.login}/people/remove`}
                  label="Remove"
                  tone="stop"
                  fields={{ login: user.login }}
                />
              )}
            </td>
          </tr>
        ))}
      </table>
      {owner && (
        <AddForm organization={organization} as="billing_manager" label="Add a billing manager" />
      )}
    </>
  )
}

function requirePerson(sandbox: Sandbox, form: Form): Account {
  const user = findAccount(sandbox.database, form.text('login') ?? '')
  if (user?.type !== 'User') throw new PageError(422, 'There is no such person.')
  return user
}

/** An organization always keeps an owner. */
function keepOwner(sandbox: Sandbox, organization: Account, user: Account): void {
  const owners = listMemberships(sandbox.database, organization.id).filter(
    (membership) => membership.role === 'admin',
  )
  if (owners.length === 1 && owners[0]?.userId === user.id) {
    throw new PageError(422, 'An organization needs an owner.')
  }
}

async function changeRole(sandbox: Sandbox, c: Context<WebEnv>): Promise<Response> {
  const organization = requireAdministered(sandbox, c, c.req.param('org'))
  const form = await readForm(c)
  const user = requirePerson(sandbox, form)
  if (form.text('role') === 'billing_manager') {
    if (findMembership(sandbox.database, organization.id, user.id) !== undefined) {
      throw new PageError(422, 'That person is a member.')
    }
    saveBillingManager(sandbox.database, organization.id, user.id)
    return c.redirect(`/orgs/${organization.login}/people`, 303)
  }
  const role = form.text('role') === 'admin' ? 'admin' : 'member'
  if (role === 'member') keepOwner(sandbox, organization, user)
  setRole(sandbox, organization, user, role, requireViewer(c))
  return c.redirect(`/orgs/${organization.login}/people`, 303)
}

/** The members of an organization, and what its owners do with them. */
export function peopleRoutes(sandbox: Sandbox): Hono<WebEnv> {
  const { database } = sandbox
  const routes = new Hono<WebEnv>()

  routes.get('/orgs/:org/people', (c) => {
    const viewer = requireViewer(c)
    const organization = findAccount(database, c.req.param('org'))
    if (organization?.type !== 'Organization') throw pageNotFound()
    if (findMembership(database, organization.id, viewer.id) === undefined) throw pageNotFound()
    return c.html(<People sandbox={sandbox} organization={organization} viewer={viewer} />)
  })

  routes.post('/orgs/:org/people/role', (c) => changeRole(sandbox, c))

  routes.post('/orgs/:org/people/remove', async (c) => {
    const organization = requireAdministered(sandbox, c, c.req.param('org'))
    const user = requirePerson(sandbox, await readForm(c))
    if (isBillingManager(database, organization.id, user.id)) {
      deleteBillingManager(database, organization.id, user.id)
      return c.redirect(`/orgs/${organization.login}/people`, 303)
    }
    const membership = findMembership(database, organization.id, user.id)
    if (membership === undefined) throw new PageError(422, 'That person is no member.')
    keepOwner(sandbox, organization, user)
    removeMember(sandbox, organization, membership, requireViewer(c))
    return c.redirect(`/orgs/${organization.login}/people`, 303)
  })

  return routes
}

/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { dateOf } from '../billing/proration'
import { cardPaymentsOf, revokeAccess, setCardPayments } from '../engine/accounts'
import { formatAmount } from '../engine/items'
import { platform, type Scope, scopeOf, type World } from '../scope'
import { CapabilityStatus } from '../seed'
import { inTransaction } from '../store/database'
import type { Account, Charge, Subscription } from '../types'
import { Catalog } from './dashboard-prices'
import { readForm } from './form'
import { Layout } from './layout'

/** The accounts, and what each one sold. */
export function dashboardPages(world: World, changed: () => void): Hono {
  const app = new Hono()
  app.get('/dashboard', (call) => call.html(<AccountsPage accounts={accountsIn(world)} />))
  app.get('/dashboard/:account', (call) => {
    const account = world.objects.get(platform, 'account', call.req.param('account'))
    if (!account) return call.notFound()
    return call.html(<AccountPage account={account} scope={scopeOf(world, account.id)} />)
  })
  app.post('/dashboard/:account', async (call) => {
    const field = await readForm(call)
    const id = call.req.param('account')
    const status = CapabilityStatus.safeParse(field('card_payments'))
    if (!world.objects.get(platform, 'account', id) || !status.success) return call.notFound()
    inTransaction(world.database, () => setCardPayments(scopeOf(world, platform), id, status.data))
    changed()
    return call.redirect(`/dashboard/${id}`, 303)
  })
  app.post('/dashboard/:account/revoke', (call) => {
    const id = call.req.param('account')
    const account = world.objects.get(platform, 'account', id)
    if (!account || account.closed) return call.notFound()
    inTransaction(world.database, () => revokeAccess(scopeOf(world, platform), id))
    changed()
    return call.redirect(`/dashboard/${id}`, 303)
  })
  return app
}

function accountsIn(world: World): Account[] {
  return world.objects.all(platform, 'account').toReversed()
}

function AccountsPage({ accounts }: { accounts: Account[] }) {
  return (
    <Layout title="Accounts" tools>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Account</th>
              <th scope="col">Country</th>
              <th scope="col">Card payments</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.id}>
                <td>
                  <a href={`/dashboard/${account.id}`}>{account.display_name ?? account.id}</a>
                </td>
                <td>
                  <code>{account.id}</code>
                </td>
                <td>{account.identity?.country}</td>
                <td>{cardPaymentsOf(account) ?? 'not asked for'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  )
}

function AccountPage({ account, scope }: { account: Account; scope: Scope }) {
  const { objects } = scope.world
  const status = cardPaymentsOf(account)
  return (
    <Layout title={account.display_name ?? account.id} tools>
      <p>
        <code>{account.id}</code> · {account.contact_email} · {account.identity?.country} ·{' '}
        <a href={`/events?account=${account.id}`}>Events</a>
      </p>
      <form class="inline" method="post">
        <label>
          Card payments
          <select name="card_payments">
            {CapabilityStatus.options.map((option) => (
              <option key={option} value={option} selected={option === status}>
                {option}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Change</button>
      </form>
      <form class="inline" method="post" action={`/dashboard/${account.id}/revoke`}>
        {account.closed ? (
          <p class="bad">This account has taken the platform's access away.</p>
        ) : (
          <button type="submit">Take the platform's access away</button>
        )}
      </form>
      <h2>Subscriptions</h2>
      <Subscriptions rows={objects.page(scope.account, 'subscription', {}, { limit: 50 }).data} />
      <h2>Products and prices</h2>
      <Catalog scope={scope} />
      <h2>Payments</h2>
      <Payments rows={objects.page(scope.account, 'charge', {}, { limit: 50 }).data} />
    </Layout>
  )
}

function Subscriptions({ rows }: { rows: Subscription[] }) {
  if (rows.length === 0) return <p>No subscriptions yet.</p>
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Subscription</th>
            <th scope="col">Status</th>
            <th scope="col">Items</th>
            <th scope="col">Period</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <code>{row.id}</code>
              </td>
              <td>{row.status}</td>
              <td>
                {row.items.data
                  .map((item) => `${item.quantity ?? 1} × ${item.price.id}`)
                  .join(', ')}
              </td>
              <td>until {dateOf(row.items.data[0]?.current_period_end ?? row.created)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Payments({ rows }: { rows: Charge[] }) {
  if (rows.length === 0) return <p>No payments yet.</p>
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Charge</th>
            <th scope="col">Status</th>
            <th scope="col">Reason</th>
            <th scope="col">Amount</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{dateOf(row.created)}</td>
              <td>
                <code>{row.id}</code>
              </td>
              <td>{row.refunded ? 'refunded' : row.status}</td>
              <td>{row.failure_message ?? ''}</td>
              <td class="number">{formatAmount(row.amount, row.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

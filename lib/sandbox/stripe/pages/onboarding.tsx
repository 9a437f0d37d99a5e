/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { setCardPayments } from '../engine/accounts'
import { change, load, platform, type Scope, scopeOf, type World } from '../scope'
import { CapabilityStatus } from '../seed'
import { inTransaction } from '../store/database'
import type { PrivateKinds } from '../store/kinds'
import { readForm } from './form'
import { Layout } from './layout'

const outcomes = [
  ['active', 'Everything is in order: card payments become active'],
  ['pending', 'Stripe is still checking: pending'],
  ['restricted', 'A document is missing: restricted'],
  ['rejected', 'The account is turned down: rejected'],
] as const

type Link = PrivateKinds['account_link']

/** Onboarding of a connected account: one visit per link, as at Stripe. */
export function onboardingPages(world: World, changed: () => void): Hono {
  const app = new Hono()
  app.get('/onboarding/:id', (call) => withLink(world, call, show))
  app.post('/onboarding/:id', async (call) => {
    const field = await readForm(call)
    const status = CapabilityStatus.safeParse(field('outcome'))
    const response = await withLink(world, call, (context, scope, link) => {
      if (!status.success) return show(context, scope, link)
      inTransaction(world.database, () => {
        setCardPayments(scope, link.account, status.data)
        change(scope, 'account_link', link, { used: true })
      })
      return context.redirect(link.return_url, 303)
    })
    changed()
    return response
  })
  return app
}

type Reply = Response | Promise<Response>

/** A used or late link leads to its refresh address, which makes a new one. */
function withLink(
  world: World,
  call: Context,
  work: (call: Context, scope: Scope, link: Link) => Reply,
): Reply {
  const scope = scopeOf(world, platform)
  const link = world.objects.get(platform, 'account_link', call.req.param('id') ?? '')
  if (!link) return call.notFound()
  if (link.used || link.expires_at <= scope.now) return call.redirect(link.refresh_url, 303)
  return work(call, scope, link)
}

function show(call: Context, scope: Scope, link: Link): Reply {
  const account = load(scope, 'account', link.account)
  return call.html(
    <Layout title="Account onboarding">
      <p>
        {account.display_name ?? account.id} wants to take payments. Here a person would enter
        company, identity and bank account; in the sandbox choose how it ends.
      </p>
      <form class="stack" method="post">
        {outcomes.map(([value, label]) => (
          <button key={value} type="submit" name="outcome" value={value}>
            {label}
          </button>
        ))}
      </form>
    </Layout>,
  )
}

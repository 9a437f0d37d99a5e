import { change, find, load, type Scope, scopeOf, type World } from '../scope'
import { inTransaction } from '../store/database'
import { collect } from './collect'
import { finishDraft, markOverdue, passTime } from './renew'
import { enterNextPhase } from './schedule-phases'

const mostAtOnce = 50_000

/**
 * Does everything that time alone does, in the order of time and with the time at which it
 * was due, up to now. Answers how many things happened.
 */
export function runDue(world: World): number {
  const now = Math.floor(world.now().getTime() / 1000)
  for (let done = 0; done < mostAtOnce; done += 1) {
    const next = world.objects.nextDue(now)
    if (!next) return done
    const scope: Scope = { ...scopeOf(world, next.account), now: Math.max(next.due, 0) }
    inTransaction(world.database, () => handle(scope, next.kind, next.id))
  }
  throw new Error('time has too much to do: an object stays due')
}

const handlers: Record<string, (scope: Scope, id: string) => void> = {
  checkout_session: expireSession,
  subscription: (scope, id) => passTime(scope, load(scope, 'subscription', id)),
  subscription_schedule: (scope, id) =>
    enterNextPhase(scope, load(scope, 'subscription_schedule', id)),
  alarm: ring,
  invoice: collectDue,
}

function handle(scope: Scope, kind: string, id: string): void {
  const handler = handlers[kind]
  if (!handler) throw new Error(`nothing is known to happen to a ${kind} in time`)
  handler(scope, id)
}

function expireSession(scope: Scope, id: string): void {
  const session = load(scope, 'checkout_session', id)
  const patch = { status: 'expired', url: null } as const
  change(scope, 'checkout_session', session, patch, 'checkout.session.expired')
}

function collectDue(scope: Scope, id: string): void {
  const invoice = load(scope, 'invoice', id)
  if (invoice.status === 'draft') finishDraft(scope, invoice)
  else collect(scope, invoice, 'off_session')
}

function ring(scope: Scope, id: string): void {
  const alarm = load(scope, 'alarm', id)
  scope.world.objects.remove(scope.account, 'alarm', id)
  if (alarm.purpose === 'overdue') {
    markOverdue(scope, load(scope, 'invoice', id))
    return
  }
  const subscription = find(scope, 'subscription', id)
  if (subscription?.status !== 'trialing') return
  change(scope, 'subscription', subscription, {}, 'customer.subscription.trial_will_end')
}

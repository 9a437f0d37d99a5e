import type { Kind, Kinds } from './kinds'

type Due = { [K in Kind]?: (object: Kinds[K]) => number | null }

const due: Due = {
  checkout_session: (session) => (session.status === 'open' ? session.expires_at : null),
  invoice: (invoice) => {
    if (invoice.status === 'draft') return invoice.automatically_finalizes_at
    return invoice.status === 'open' ? invoice.next_payment_attempt : null
  },
  subscription: (subscription) => {
    if (['canceled', 'incomplete_expired', 'paused'].includes(subscription.status)) return null
    const ends = subscription.items.data.map((item) => item.current_period_end)
    const times = [Math.min(...ends)]
    if (subscription.cancel_at !== null) times.push(subscription.cancel_at)
    if (subscription.pending_update) times.push(subscription.pending_update.expires_at)
    if (subscription.status === 'incomplete') times.push(subscription.created + 23 * 3600)
    return Math.min(...times)
  },
  subscription_schedule: (schedule) => {
    if (schedule.status !== 'active' && schedule.status !== 'not_started') return null
    return schedule.current_phase?.end_date ?? schedule.phases[0]?.start_date ?? null
  },
  alarm: (alarm) => alarm.at,
}

/** When time alone changes an object next (unix seconds), or null. */
export function dueAt<K extends Kind>(kind: K, object: Kinds[K]): number | null {
  const rule: ((object: Kinds[K]) => number | null) | undefined = due[kind]
  return rule?.(object) ?? null
}

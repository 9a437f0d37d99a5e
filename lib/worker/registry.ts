import type { z } from 'zod'
import { type JobName, type JobPayload, jobSchemas } from '../jobs/schema'

interface Handler<Payload> {
  handle(payload: Payload): Promise<void>
}

type Run = (payload: unknown) => Promise<void>

/** A job: its payload is checked against its schema, its handler is loaded when the first one comes. */
function job<Schema extends z.ZodType>(
  schema: Schema,
  load: () => Promise<Handler<z.output<Schema>>>,
): Run {
  return async (payload) => {
    const { handle } = await load()
    await handle(schema.parse(payload))
  }
}

const s = jobSchemas

/** Every job by its name, with what does it. */
export const registry: Record<JobName, Run> = {
  'account.check': job(s['account.check'], () => import('./jobs/check-account')),
  'account.wind_down': job(s['account.wind_down'], () => import('./jobs/wind-down-account')),
  'campaign.check': job(s['campaign.check'], () => import('./jobs/check-campaign')),
  'checkout.sync': job(s['checkout.sync'], () => import('./jobs/sync-checkout')),
  'digest.make': job(s['digest.make'], () => import('./jobs/make-digest')),
  'domain.check': job(s['domain.check'], () => import('./jobs/check-domain')),
  'inbox.handle': job(s['inbox.handle'], () => import('./jobs/handle-inbox-event')),
  'installation.check': job(s['installation.check'], () => import('./jobs/check-installation')),
  'listing.wind_down': job(s['listing.wind_down'], () => import('./jobs/wind-down-listing')),
  'mail.send': job(s['mail.send'], () => import('./jobs/send-mail')),
  'outbox.drain': job(s['outbox.drain'], () => import('./jobs/drain-outbox')),
  'permissions.check': job(s['permissions.check'], () => import('./jobs/check-permissions')),
  'permissions.route': job(s['permissions.route'], () => import('./jobs/route-updates')),
  'permissions.settle': job(s['permissions.settle'], () => import('./jobs/settle-updates')),
  'permissions.remind': job(s['permissions.remind'], () => import('./jobs/remind-update')),
  'permissions.tell': job(s['permissions.tell'], () => import('./jobs/tell-update')),
  'plans.sync': job(s['plans.sync'], () => import('./jobs/sync-plans')),
  'request.check': job(s['request.check'], () => import('./jobs/check-request')),
  'requests.sync': job(s['requests.sync'], () => import('./jobs/sync-requests')),
  'review.check': job(s['review.check'], () => import('./jobs/check-review')),
  'category.index': job(s['category.index'], () => import('./jobs/index-category')),
  'publisher.index': job(s['publisher.index'], () => import('./jobs/index-publisher')),
  'seller.reconcile': job(s['seller.reconcile'], () => import('./jobs/reconcile-seller')),
  'setup.check': job(s['setup.check'], () => import('./jobs/check-setup')),
  'subscription.sync': job(s['subscription.sync'], () => import('./jobs/sync-subscription')),
  'subscription.refund': job(s['subscription.refund'], () => import('./jobs/refund-subscription')),
  sweep: job(s.sweep, () => import('./jobs/sweep')),
}

/** Does a job now, in this process. Throws when its payload is wrong or it is to be tried again. */
export async function runJob<Name extends JobName>(
  name: Name,
  payload: JobPayload<Name>,
): Promise<void> {
  await registry[name](payload)
}

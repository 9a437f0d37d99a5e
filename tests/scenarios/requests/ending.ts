import { z } from 'zod'
import { denyRequest } from '@/lib/approvals/commands/deny-request'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { reconcileSeller } from '@/lib/purchases/commands/reconcile-seller'
import { sellerAccount } from '../../support/stripe-sandbox'
import { drain, sweep } from './queue'
import { actorOf, deliverLate, pass, type Scene, settle } from './scene'

const HOUR = 3_600_000
/** An undecided request expires after a month, an approval a month after it. */
const LONGEST_DAYS = 75

interface Due {
  at: Date | null
}

/** When something of the place is due next; null where nothing is open any more. */
async function nextDue({ organizationId }: Scene): Promise<Date | null> {
  const [due] = await db().$queryRaw<Due[]>`
    select min(at) as at from (
      select due_at as at from installation_request
        where organization_id = ${organizationId} and ended_at is null
      union all select due_at from setup
        where account_id = ${organizationId} and state in ('awaiting_payment', 'awaiting_install')
      union all select expires_at from checkout
        where account_id = ${organizationId} and state = 'open'
    ) as open`
  return due?.at ?? null
}

/** Reminders and looks come many a day: whole days are passed where nothing else happens. */
async function passUntilNothingIsOpen(scene: Scene): Promise<void> {
  const end = +now() + LONGEST_DAYS * 24 * HOUR
  for (let pause = 48; +now() < end; pause = Math.min(pause * 3, 24 * 31)) {
    const at = await nextDue(scene)
    if (at === null) return
    await pass(scene, Math.max(pause, Math.ceil((+at - +now()) / HOUR)))
    await sweep()
    await settle(scene, 'dropped')
  }
}

/** What is paid for waits until somebody says that nothing comes of it. Answers how many were ended so. */
async function takeBack(scene: Scene): Promise<number> {
  const { organizationId, truth } = scene
  const where = { organizationId, endedAt: null }
  const open = await db().installationRequest.findMany({ where })
  const [owner = 'olivia'] = truth.owners
  for (const { id: requestId, version } of open) {
    const note = 'Nothing came of it.'
    const done = await denyRequest(actorOf(scene, owner), { requestId, version, note })
    scene.log.push(`${owner} takes back: ${done.ok ? 'done' : done.error.code}`)
  }
  await settle(scene, 'told')
  return open.length
}

/** Brings what is late, then lets time do the rest: every request has to end. Answers how many needed a person's word. */
export async function end(scene: Scene): Promise<number> {
  await deliverLate(scene)
  // What waits on GitHub alone is read every ten minutes.
  await pass(scene, 1)
  await sweep()
  await passUntilNothingIsOpen(scene)
  const byHand = await takeBack(scene)
  await passUntilNothingIsOpen(scene)
  if ((await db().checkout.count({ where: { accountId: scene.organizationId } })) > 0) {
    await reconcileSeller(sellerAccount.id)
    await drain()
  }
  // What is active is looked at once a week.
  await pass(scene, 24 * 8)
  await sweep()
  return byHand
}

const subscriptions = z.object({
  data: z.array(z.object({ id: z.string(), status: z.string() })),
})

const asSeller = () => ({
  authorization: `Bearer ${env().STRIPE_SECRET_KEY}`,
  'stripe-account': sellerAccount.id,
})

/** The subscriptions that Stripe still bills. */
export async function liveSubscriptions({ stage }: Scene): Promise<string[]> {
  const url = `${stage.stripeUrl}/v1/subscriptions?limit=100`
  const { data } = subscriptions.parse(await (await fetch(url, { headers: asSeller() })).json())
  return data.filter(({ status }) => status !== 'canceled').map(({ id }) => id)
}

/** Ends what Stripe would go on billing, for the history that comes next. */
export async function cancelSubscriptions(scene: Scene): Promise<void> {
  for (const id of await liveSubscriptions(scene)) {
    await fetch(`${scene.stage.stripeUrl}/v1/subscriptions/${id}`, {
      method: 'DELETE',
      headers: asSeller(),
    })
  }
}

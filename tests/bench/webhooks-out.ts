import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { type OutboxStand, setUpOutbox } from './outbox-stand'

const endpoints = 100
const events = 10_000
/** Purchases of each integrator, whose events leave in order. */
const purchases = 10

function percentile(sorted: number[], share: number): number {
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0)
}

const purchase = {
  purchaseId: 'pur_bench',
  account: { id: 7, type: 'Organization', login: 'octo-labs', billingEmail: 'b@octo.example' },
  plan: {
    id: 3,
    planId: 'pln_bench',
    name: 'Team',
    description: 'For teams that want to measure',
    bullets: ['One', 'Two', 'Three'],
    priceModel: 'per_unit',
    monthlyPrice: 400,
    yearlyPrice: 4000,
    currency: 'eur',
    hasTrial: false,
    unitName: 'seat',
  },
  cycle: 'monthly',
  units: 7,
  onFreeTrial: false,
  freeTrialEndsOn: null,
  nextBillingDate: '2026-12-22T00:00:00Z',
  cancelAtPeriodEnd: false,
  ended: false,
}

const payload = {
  action: 'changed',
  effectiveAt: '2026-11-22T00:00:00Z',
  sender: { id: 0, login: 'bench', type: 'User', avatarUrl: null, email: 'bench@octo.example' },
  purchase,
  previous: { ...purchase, units: 6 },
}

/** Writes events for all integrators in turn and asks for them to be sent, in one transaction. Answers when it was committed. */
async function commitBurst(client: pg.Client, count: number): Promise<number> {
  await client.query('begin')
  await client.query(
    `insert into outbox_event (id, endpoint_id, order_key, guid, event, action, payload, due_at)
     select gen_random_uuid(), 'whe_' || 1 + n % $1::int,
       'pur_' || n % $1::int || '_' || n / $1::int % $2::int,
       gen_random_uuid(), 'marketplace_purchase', 'changed',
       jsonb_set($3::jsonb, '{sender,id}', to_jsonb(n)), now()
     from generate_series(0, $4::int - 1) n`,
    [endpoints, purchases, JSON.stringify(payload), count],
  )
  await client.query(
    `select graphile_worker.add_job(
       'outbox.drain', json_build_object('endpointId', id), queue_name := 'outbox:' || id,
       job_key := 'outbox:' || id, job_key_mode := 'preserve_run_at'
     ) from webhook_endpoint`,
  )
  await client.query('commit')
  return performance.now()
}

/** Everything must have arrived once, and in order for each purchase. */
function check({ integrators }: OutboxStand, expected: number): void {
  const { arrivals } = integrators
  const last = new Map<string, number>()
  for (const { receiver, sequence } of arrivals) {
    const order = `${receiver}/${Math.floor(sequence / endpoints) % purchases}`
    if (sequence <= (last.get(order) ?? -1)) throw new Error(`out of order: ${sequence}`)
    last.set(order, sequence)
  }
  const distinct = new Set(arrivals.map(({ guid }) => guid)).size
  if (distinct !== expected || arrivals.length !== expected) {
    throw new Error(`${distinct} of ${expected} arrived, in ${arrivals.length} deliveries`)
  }
}

/** Waits for a burst to have been delivered and recorded, and forgets it. */
async function settle(stand: OutboxStand, expected: number): Promise<void> {
  const { client, integrators } = stand
  const waiting = () =>
    client.query<{ count: number }>(
      `select count(*)::int as count from outbox_event where state = 'delivered'`,
    )
  for (let waited = 0; (await waiting()).rows[0]?.count !== expected; waited += 100) {
    if (waited > 180_000) throw new Error('the burst is not delivered within three minutes')
    await sleep(100)
  }
  check(stand, expected)
  integrators.arrivals.length = 0
}

async function burst(stand: OutboxStand, count: number, dead: 0 | 1) {
  const { client, integrators } = stand
  integrators.silenceFirst(dead === 1)
  const begun = await commitBurst(client, count)
  const expected = dead === 1 ? count - count / endpoints : count
  while (integrators.arrivals.length < expected) await sleep(20)
  const others = integrators.arrivals.filter(({ receiver }) => receiver !== 0)
  const latencies = others.map(({ at }) => at - begun).sort((a, b) => a - b)
  const seconds = (latencies.at(-1) ?? 0) / 1000
  await settle(stand, expected)
  // The time-out of the dead one belongs to its own run.
  if (dead === 1) await sleep(11_000)
  await client.query('truncate webhook_delivery, outbox_event')
  return {
    bench: 'webhooks-out',
    dead_endpoints: dead,
    events: count,
    endpoints,
    p50_ms: percentile(latencies, 0.5),
    p95_ms: percentile(latencies, 0.95),
    throughput: Math.round(others.length / seconds),
  }
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Bursts without and with a dead one in turns, so that a noisy machine disturbs both alike. */
const rounds = 3

/** How long a burst of purchase events takes to reach the integrators, without and with one among them that never answers. */
export async function* webhooksOut() {
  const stand = await setUpOutbox(endpoints)
  const ratios: number[] = []
  try {
    // The first burst of a process pays for what is loaded and compiled.
    await burst(stand, events / 2, 0)
    for (let round = 0; round < rounds; round += 1) {
      const without = await burst(stand, events, 0)
      yield without
      const withOne = await burst(stand, events, 1)
      yield withOne
      ratios.push(withOne.p95_ms / without.p95_ms)
    }
    const ratio = Math.round(median(ratios) * 1000) / 1000
    yield { bench: 'webhooks-out', rounds, p95_ratio: ratio }
  } finally {
    await stand.stop()
  }
}

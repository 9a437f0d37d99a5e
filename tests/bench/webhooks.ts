import { createHmac, randomUUID } from 'node:crypto'
import { compare, type Target } from './load'
import type { Stand } from './stand'

function hmac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}

function stripeEvent(secret: string, account: string) {
  return () => {
    const id = `evt_${randomUUID().replaceAll('-', '')}`
    const created = Math.floor(Date.now() / 1000)
    const body = JSON.stringify({
      id,
      object: 'event',
      account,
      api_version: '2026-10-28.endive',
      created,
      livemode: false,
      type: 'customer.subscription.updated',
      data: { object: { id: `sub_${id}`, object: 'subscription', customer: 'cus_bench' } },
    })
    const signature = `t=${created},v1=${hmac(secret, `${created}.${body}`)}`
    return { body, headers: { 'stripe-signature': signature } }
  }
}

function githubEvent(secret: string) {
  return () => {
    const body = JSON.stringify({
      action: 'member_added',
      organization: { id: 1, login: 'bench' },
      membership: { role: 'member', user: { id: 2, login: 'someone' } },
    })
    const headers = {
      'x-github-delivery': randomUUID(),
      'x-github-event': 'organization',
      'x-hub-signature-256': `sha256=${hmac(secret, body)}`,
    }
    return { body, headers }
  }
}

const seller = 'acct_bench'

async function addSeller(): Promise<void> {
  const { db } = await import('@/lib/db/client')
  const publisher = await db().publisher.findFirstOrThrow({ where: { stripeAccount: null } })
  await db().stripeAccount.create({
    data: {
      id: seller,
      publisherId: publisher.id,
      cardPayments: 'active',
      country: 'FR',
      defaultCurrency: 'eur',
      livemode: false,
      readAt: new Date(),
    },
  })
}

/** How taking a webhook in compares with the least that keeping one can cost. */
export async function* webhooks({ souk, bare, settings }: Stand) {
  await addSeller()
  const json = { method: 'POST', headers: { 'content-type': 'application/json' } } as const
  const sources: [string, Target['nextBody'], string][] = [
    [
      'stripe',
      stripeEvent(settings.STRIPE_CONNECT_WEBHOOK_SECRET ?? '', seller),
      '/api/webhooks/stripe-connect',
    ],
    ['github', githubEvent(settings.GITHUB_WEBHOOK_SECRET ?? ''), '/api/webhooks/github'],
  ]
  for (const [source, nextBody, path] of sources) {
    const bodies = nextBody === undefined ? {} : { nextBody }
    const { rps, bareRps } = await compare(
      { url: souk.url + path, ...json, ...bodies },
      { url: `${bare.url}/api/row`, ...json, ...bodies },
    )
    yield { bench: 'webhooks', source, rps, bare_rps: bareRps }
  }
}

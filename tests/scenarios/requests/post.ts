import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { POST as toApp } from '@/app/api/webhooks/apps/[listing]/route'
import { POST as toSouk } from '@/app/api/webhooks/github/route'
import { POST as fromStripe } from '@/app/api/webhooks/stripe-connect/route'
import { env } from '@/lib/env'

/** A webhook as it was sent, before anybody decides what becomes of it. */
export interface Letter {
  to: 'souk' | 'app' | 'stripe'
  headers: Headers
  body: string
}

/** Takes in what GitHub sends, and holds it until it is delivered or lost. */
export class Post {
  readonly url: string
  readonly close: () => Promise<void>
  readonly #letters: Letter[]

  private constructor(url: string, letters: Letter[], close: () => Promise<void>) {
    this.url = url
    this.#letters = letters
    this.close = close
  }

  static async open(): Promise<Post> {
    const letters: Letter[] = []
    const server = createServer(async (incoming, outgoing) => {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(chunk)
      const headers = new Headers()
      for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
      const body = Buffer.concat(chunks).toString('utf8')
      letters.push({ to: incoming.url === '/souk' ? 'souk' : 'app', headers, body })
      outgoing.writeHead(202).end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port }: Partial<AddressInfo> = Object(server.address())
    return new Post(`http://127.0.0.1:${port}`, letters, () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    })
  }

  /** All that came in since it was last asked. */
  take(): Letter[] {
    return this.#letters.splice(0)
  }
}

/** Brings a letter to the route that it was meant for, as the web server does. */
export async function deliver({ to, headers, body }: Letter, listingId: string): Promise<void> {
  const request = new Request('http://127.0.0.1/', { method: 'POST', body, headers })
  if (to === 'souk') await toSouk(request)
  else if (to === 'stripe') await fromStripe(request)
  else await toApp(request, { params: Promise.resolve({ listing: listingId }) })
}

const events = z.object({ data: z.array(z.looseObject({ id: z.string() })) })

/** What happened on the seller's Stripe account since it was last asked, signed as Stripe signs it now. */
export class StripeEvents {
  readonly #url: string
  readonly #seller: string
  #last: string | undefined

  constructor(url: string, seller: string) {
    this.#url = url
    this.#seller = seller
  }

  async take(): Promise<Letter[]> {
    const response = await fetch(`${this.#url}/v1/events?limit=30`, {
      headers: {
        authorization: `Bearer ${env().STRIPE_SECRET_KEY}`,
        'stripe-account': this.#seller,
      },
    })
    const { data } = events.parse(await response.json())
    const known = data.findIndex(({ id }) => id === this.#last)
    this.#last = data[0]?.id ?? this.#last
    const fresh = data.slice(0, known === -1 ? data.length : known).toReversed()
    return fresh.map((event) => this.#letter({ ...event, account: this.#seller }))
  }

  #letter(event: object): Letter {
    const body = JSON.stringify(event)
    const at = Math.floor(Date.now() / 1000)
    const secret = env().STRIPE_CONNECT_WEBHOOK_SECRET
    const digest = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')
    const headers = new Headers({
      'content-type': 'application/json; charset=utf-8',
      'stripe-signature': `t=${at},v1=${digest}`,
    })
    return { to: 'stripe', headers, body }
  }
}

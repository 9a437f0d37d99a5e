import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { POST as account } from '@/app/api/webhooks/stripe/route'
import { POST as connect } from '@/app/api/webhooks/stripe-connect/route'

const routes = new Map([
  ['/api/webhooks/stripe', account],
  ['/api/webhooks/stripe-connect', connect],
])

/** Serves the two webhook routes of Stripe over HTTP, as the web server does. */
export async function startIntake(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const headers = new Headers()
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
    const route = routes.get(incoming.url ?? '')
    const init = { method: 'POST', body: Buffer.concat(chunks), headers }
    const answer = await route?.(new Request('http://127.0.0.1/', init))
    outgoing.writeHead(answer?.status ?? 404).end(await answer?.text())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port }: Partial<AddressInfo> = Object(server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

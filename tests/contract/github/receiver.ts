import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Received = {
  event: string
  guid: string
  isSigned: boolean
  payload: Record<string, unknown> & { action: string }
}

/** A webhook address that keeps what reaches it; `answer` is its status. */
export async function startReceiver() {
  const received: Received[] = []
  const state = { answer: 200 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const digest = createHmac('sha256', 'hook-secret').update(body).digest('hex')
      received.push({
        event: String(request.headers['x-github-event']),
        guid: String(request.headers['x-github-delivery']),
        isSigned: request.headers['x-hub-signature-256'] === `sha256=${digest}`,
        payload: JSON.parse(body.toString()),
      })
      response.writeHead(state.answer).end('thanks')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    state,
    names: () => received.map(({ event, payload }) => `${event}.${payload.action}`),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>

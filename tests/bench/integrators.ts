import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A webhook as it arrived. */
interface Arrival {
  /** Which receiver. */
  receiver: number
  guid: string
  /** The sender's number, which counts the events of a burst. */
  sequence: number
  /** Milliseconds by this process's clock. */
  at: number
}

/** Servers of integrators on loopback, each on a port of its own. */
export interface Integrators {
  urls: string[]
  /** What arrived since it was last emptied. */
  arrivals: Arrival[]
  /** Keeps the first receiver from answering from now on, or lets it again. */
  silenceFirst(silent: boolean): void
  stop(): void
}

const sequenceIn = (body: string) => Number(/"sender":\{"login":"bench","id":(\d+)/.exec(body)?.[1])

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port }: Partial<AddressInfo> = Object(server.address())
  return `http://127.0.0.1:${port}/webhooks`
}

/** Starts `count` receivers that answer everything with success. */
export async function startIntegrators(count: number): Promise<Integrators> {
  const arrivals: Arrival[] = []
  let silent = false
  const servers = Array.from({ length: count }, (_, receiver) =>
    createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk) => chunks.push(chunk))
      request.on('end', () => {
        if (silent && receiver === 0) return
        const guid = String(request.headers['x-github-delivery'])
        const sequence = sequenceIn(Buffer.concat(chunks).toString('utf8'))
        arrivals.push({ receiver, guid, sequence, at: performance.now() })
        response.end('ok')
      })
    }),
  )
  return {
    urls: await Promise.all(servers.map(listening)),
    arrivals,
    silenceFirst(wanted) {
      silent = wanted
    },
    stop() {
      for (const server of servers) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}

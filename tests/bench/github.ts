import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The part of GitHub that the API asks about tokens: `ghu_7` is the token of user 7, given to whatever app asks. */
export interface BenchGithub {
  url: string
  stop(): void
}

/** Starts it on loopback. */
export async function startBenchGithub(): Promise<BenchGithub> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const sent = Buffer.concat(chunks).toString('utf8') + request.headers.authorization
      const id = Number(/ghu_(\d+)/.exec(sent)?.[1])
      const clientId = /^\/applications\/([^/]+)\/token$/.exec(request.url ?? '')?.[1]
      const token = { app: { client_id: clientId }, user: { id }, scopes: null }
      const said = clientId === undefined ? { id } : token
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify(said))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port }: Partial<AddressInfo> = Object(server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

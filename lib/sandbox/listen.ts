import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export interface Listening {
  url: string
  close(): Promise<void>
}

/** Makes a server listen; fails when the port is taken. Port 0 chooses a free one. */
export function listen(server: Server, port: number, host: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      const actual = typeof address === 'object' && address ? address.port : port
      resolve({ url: `http://${host}:${actual}`, close: () => closeServer(server) })
    })
  })
}

/** Serves a Hono app. */
export function serveApp(app: Hono, port: number, host: string): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch })
  if (!('closeAllConnections' in server)) throw new Error('Only HTTP/1.1 is served here.')
  return listen(server, port, host)
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
